import { controlLook } from "./control";
import { Fieldset, type FieldsetWords } from "./fieldset";

type DatePart = "month" | "day" | "year";

type DateBoxesProps = FieldsetWords & {
  name: string;
  id?: string;
  order?: "mdy" | "dmy";
  labels?: Record<DatePart, string>;
  defaultValue?: Partial<Record<DatePart, string>>;
  /** Set for a birth date, so that the browser may fill it. */
  isBirthDate?: boolean;
};

const ORDERS: Record<"mdy" | "dmy", DatePart[]> = { mdy: ["month", "day", "year"], dmy: ["day", "month", "year"] };
const ENGLISH: Record<DatePart, string> = { month: "Month", day: "Day", year: "Year" };

export function DateBoxes({
  name,
  id = name,
  order = "mdy",
  labels = ENGLISH,
  defaultValue = {},
  isBirthDate = false,
  size = "staff",
  error,
  ...words
}: DateBoxesProps) {
  return (
    <Fieldset id={id} size={size} error={error} {...words}>
      <div className="mt-1 flex flex-wrap gap-4">
        {ORDERS[order].map((part, index) => {
          const partId = index === 0 ? id : `${id}-${part}`;
          return (
            <div key={part} className="flex flex-col gap-1">
              <label htmlFor={partId} className={size === "staff" ? "text-sm" : "text-patient"}>
                {labels[part]}
              </label>
              <input
                id={partId}
                name={`${name}-${part}`}
                inputMode="numeric"
                autoComplete={isBirthDate ? `bday-${part}` : "off"}
                defaultValue={defaultValue[part]}
                aria-invalid={error ? true : undefined}
                className={controlLook(size, part === "year" ? "w-24" : "w-16")}
              />
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
