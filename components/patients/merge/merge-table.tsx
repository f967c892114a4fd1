import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import type { MergeChoice } from "./merge-words";

type MergeTableProps = { choices: readonly MergeChoice[]; keptName: string; mergedName: string };

/** What differs, side by side; each difference is decided by itself. */
export function MergeTable({ choices, keptName, mergedName }: MergeTableProps) {
  const differing = choices.filter(({ way }) => way !== "same");
  const same = choices.filter(({ way }) => way === "same");
  return (
    <>
      {differing.length > 0 && (
        <TableFrame label="What differs">
          <Table caption="What differs: choose what stays" className="table-fixed">
            <thead>
              <tr>
                <Th className="w-[26%] whitespace-normal!">Detail</Th>
                <Th className="whitespace-normal! wrap-anywhere">Kept record: {keptName}</Th>
                <Th className="whitespace-normal! wrap-anywhere">Merged into it: {mergedName}</Th>
              </tr>
            </thead>
            <tbody>
              {differing.map((choice) => (
                <ChoiceRow key={choice.fact} choice={choice} />
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      {same.length > 0 && (
        <p className="text-sm wrap-anywhere">
          <span className="font-semibold">The same in both: </span>
          {same.map(({ label, kept }) => `${label}: ${kept}`).join(" · ")}
        </p>
      )}
    </>
  );
}

function ChoiceRow({ choice }: { choice: MergeChoice }) {
  const isJoined = choice.way === "joined";
  return (
    <tr>
      <Th scope="row" className="whitespace-normal! wrap-anywhere">
        {choice.label}
        {isJoined && <span className="block font-normal text-muted">Both count; nothing is dropped</span>}
      </Th>
      {(["kept", "merged"] as const).map((side) => (
        <Td key={side} className="wrap-anywhere">
          {isJoined ? choice[side] : <Choice choice={choice} side={side} />}
        </Td>
      ))}
    </tr>
  );
}

function Choice({ choice, side }: { choice: MergeChoice; side: "kept" | "merged" }) {
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-2">
      <input type="radio" name={`keep-${choice.fact}`} value={side} defaultChecked={choice.suggests === side} className="mt-0.5 size-4 shrink-0 accent-primary" />
      <span className="min-w-0">
        <span className="sr-only">{`${choice.label}, ${side === "kept" ? "of the kept record" : "of the other record"}: `}</span>
        {choice[side]}
      </span>
    </label>
  );
}
