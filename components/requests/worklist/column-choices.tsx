import { WORKLIST_COLUMNS, type WorklistColumn, type WorklistQuery } from "@/lib/domain/worklist";

const COLUMN_WORDS: Record<WorklistColumn, string> = {
  cramps: "Cramps",
  where: "Where",
  owner: "Owner",
  pattern: "Pattern",
  phone: "Phone",
  language: "Language",
  source: "Source",
};

export type ColumnChoicesProps = { query: WorklistQuery; seesPattern: boolean; onShow: (query: WorklistQuery) => void };

/** Which columns, and how dense. */
export function ColumnChoices({ query, seesPattern, onShow }: ColumnChoicesProps) {
  const { columns } = query;
  const offered = WORKLIST_COLUMNS.filter((column) => column !== "pattern" || seesPattern);
  return (
    <>
      {offered.map((column) => (
        <label key={column} className="flex min-h-9 items-center gap-3 px-2.5 text-md">
          <input
            type="checkbox"
            className="tick"
            checked={columns.includes(column)}
            onChange={(event) => onShow({ ...query, columns: WORKLIST_COLUMNS.filter((other) => (other === column ? event.target.checked : columns.includes(other))) })}
          />
          {COLUMN_WORDS[column]}
        </label>
      ))}
      <label className="mt-1.5 flex min-h-9 items-center gap-3 border-t px-2.5 pt-1.5 text-md">
        <input
          type="checkbox"
          className="tick"
          checked={query.density === "compact"}
          onChange={(event) => onShow({ ...query, density: event.target.checked ? "compact" : "comfortable" })}
        />
        Compact rows
      </label>
    </>
  );
}
