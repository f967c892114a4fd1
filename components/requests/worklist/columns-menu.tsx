import { Columns3 } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { WORKLIST_COLUMNS, type WorklistColumn } from "@/lib/domain/worklist";

const COLUMN_WORDS: Record<WorklistColumn, string> = {
  cramps: "Cramps",
  where: "Where",
  owner: "Owner",
  pattern: "Pattern",
  phone: "Phone",
  language: "Language",
  source: "Source",
};

type ColumnsMenuProps = { columns: readonly WorklistColumn[]; seesPattern: boolean; onColumns: (columns: WorklistColumn[]) => void };

export function ColumnsMenu({ columns, seesPattern, onColumns }: ColumnsMenuProps) {
  const offered = WORKLIST_COLUMNS.filter((column) => column !== "pattern" || seesPattern);
  return (
    <Menu
      label={
        <>
          <Columns3 aria-hidden className="size-4" />
          Columns
        </>
      }
    >
      {offered.map((column) => (
        <label key={column} className="flex min-h-9 items-center gap-3 px-2.5 text-md">
          <input
            type="checkbox"
            className="tick"
            checked={columns.includes(column)}
            onChange={(event) => onColumns(WORKLIST_COLUMNS.filter((other) => (other === column ? event.target.checked : columns.includes(other))))}
          />
          {COLUMN_WORDS[column]}
        </label>
      ))}
    </Menu>
  );
}
