import type { Words } from "@/lib/format/texts";
import type { FormError } from "@/lib/inputs/screening-form";

/** The words of a field's error, or undefined when it has none. */
export function errorOf({ text }: Words, errors: readonly FormError[], field: string): string | undefined {
  const found = errors.find((error) => error.field === field);
  return found && text(found.text, found.values);
}

export function errorLinks({ text }: Words, errors: readonly FormError[]): { field: string; message: string }[] {
  return errors.map((error) => ({ field: error.field, message: text(error.text, error.values) }));
}
