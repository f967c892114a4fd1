type Press = Pick<KeyboardEvent, "key" | "repeat" | "ctrlKey" | "metaKey" | "altKey">;

/** Whom a digit asks for, by place in the list; null for any other key, and for one that is held down or belongs to the browser. */
export function askedByKey<Person>({ key, repeat, ctrlKey, metaKey, altKey }: Press, people: readonly Person[]): Person | null {
  if (repeat || ctrlKey || metaKey || altKey || !/^[1-9]$/.test(key)) return null;
  return people[Number(key) - 1] ?? null;
}
