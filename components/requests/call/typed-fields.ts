import type { Fields } from "@/lib/inputs/answer-fields";

type Typed = Record<string, string | string[]>;

/** Every field of the form as it stands; `several` names those that may hold more than one value. */
export function readFields(form: HTMLFormElement, several: ReadonlySet<string>): Typed {
  const data = new FormData(form);
  return Object.fromEntries([...new Set(data.keys())].map((name) => [name, several.has(name) ? data.getAll(name).map(String) : String(data.get(name) ?? "")]));
}

/** The fields that are not as they were; what is gone is said as empty. */
export function changesSince(before: Fields, now: Fields, several: ReadonlySet<string>): Typed {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const isSame = (name: string) => String(before[name] ?? "") === String(now[name] ?? "");
  const valueOf = (name: string) => now[name] ?? (several.has(name) ? [] : "");
  return Object.fromEntries(
    names.filter((name) => !isSame(name)).map((name) => {
      const value = valueOf(name);
      return [name, typeof value === "string" ? value : [...value]];
    }),
  );
}

/** A symptom that is ticked takes back "None of these"; the other way round nothing is taken back in silence. */
export function untickNone(ticked: EventTarget, exclusive: readonly string[]): void {
  if (!(ticked instanceof HTMLInputElement) || ticked.type !== "checkbox" || !ticked.checked || exclusive.includes(ticked.value)) return;
  for (const other of ticked.form?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${CSS.escape(ticked.name)}"]`) ?? []) {
    if (exclusive.includes(other.value)) other.checked = false;
  }
}
