import type { KeyboardEvent } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Choice, choiceId } from "./choice";
import { Fieldset, type FieldsetWords } from "./fieldset";

type NumberedChoicesProps = FieldsetWords & {
  name: string;
  id?: string;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  /** After a click or a digit, with the form that the choice stands in. */
  onPick?: (value: string, form: HTMLFormElement | null) => void;
};

/** Radio buttons that a digit picks while focus is among them; Enter then sends the form. */
export function NumberedChoices({ name, id = name, options, defaultValue, onPick, ...words }: NumberedChoicesProps) {
  return (
    <Fieldset id={id} {...words}>
      <div onKeyDown={pickByDigit}>
        {options.map((option, index) => (
          <div key={option.value} className="flex items-center gap-3">
            <Choice
              type="radio"
              id={choiceId(id, index)}
              size="staff"
              {...{ name, option }}
              defaultChecked={option.value === defaultValue}
              onChange={onPick && (() => onPick(option.value, document.getElementById(choiceId(id, index))?.closest("form") ?? null))}
            />
            {index < 9 && (
              <span aria-hidden className="ml-auto">
                <Kbd>{index + 1}</Kbd>
              </span>
            )}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

function pickByDigit(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
  const choice = event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=radio]")[Number(event.key) - 1];
  if (choice === undefined) return;
  event.preventDefault();
  choice.focus();
  choice.click();
}
