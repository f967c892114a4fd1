/** Those that open a form or the print view; closing and planning a treatment have no key. A link never saves anything: to take a request over or to undo needs the key itself. */
const OPENING = /^#do-([123HIANDP]|close|plan)$/;

/** The key that the end of an address asks for, or null. */
export function askedKey(hash: string): string | null {
  return OPENING.exec(hash)?.[1] ?? null;
}
