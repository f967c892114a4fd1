export type TypedField = { name: string; label: string; words: string };

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What somebody changed in the form that holds this element, by the words beside each field. */
export function typedFields(within: Element | null): TypedField[] {
  const form = within?.closest("form");
  if (!form) return [];
  const controls = [...form.elements].filter((element): element is Control => element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement);
  const typed = controls.filter(isChanged).map((control) => ({ name: control.name, label: labelOf(control), words: wordsOf(control) }));
  const names = [...new Set(typed.map(({ name, label }) => `${name} ${label}`))];
  return names.flatMap((key) => {
    const same = typed.filter(({ name, label }) => `${name} ${label}` === key);
    return same[0] === undefined ? [] : [{ ...same[0], words: same.map(({ words }) => words).join(", ") }];
  });
}

function isChanged(control: Control): boolean {
  // A field that React holds has no default of its own.
  if (control.dataset.saved !== undefined) return control.value !== control.dataset.saved;
  if (control instanceof HTMLSelectElement) return control.value !== "" && !control.selectedOptions[0]?.defaultSelected;
  if (control.type === "checkbox" || control.type === "radio") return control instanceof HTMLInputElement && control.checked && !control.defaultChecked;
  return control.type !== "hidden" && control.type !== "password" && control.value !== "" && control.value !== control.defaultValue;
}

function isTick(control: Control): boolean {
  return control.type === "checkbox" || control.type === "radio";
}

function labelOf(control: Control): string {
  const words = isTick(control) ? control.closest("fieldset")?.querySelector("legend")?.textContent : control.labels?.[0]?.textContent;
  return (words ?? "What you typed").replace(/\s*\((required|optional)\)/, "").trim();
}

function wordsOf(control: Control): string {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.textContent ?? "";
  return isTick(control) ? optionWords(control) : control.value;
}

/** Without the key that is drawn beside it. */
function optionWords(control: Control): string {
  const label = control.labels?.[0]?.cloneNode(true);
  if (!(label instanceof HTMLElement)) return control.value;
  for (const key of label.querySelectorAll("kbd")) key.remove();
  return label.textContent.trim();
}
