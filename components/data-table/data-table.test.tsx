import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { dataColumns } from "./columns";
import { DataTable } from "./data-table";

type Fruit = { id: string; name: string; grams: number };

const column = dataColumns<Fruit>();
const columns = column.columns([
  column.accessor("name", { header: "Name", cell: (cell) => <b>{cell.getValue()}</b>, meta: { width: 200 } }),
  column.accessor("grams", { header: "Weight", meta: { width: 90, numeric: true } }),
  column.display({ id: "next", header: "Next", cell: ({ row }) => <a href={`/${row.id}`}>Open</a> }),
]);
const rows = [
  { id: "b", name: "Pear", grams: 180 },
  { id: "a", name: "Apple", grams: 150 },
];

const draw = (more: Partial<Parameters<typeof DataTable<Fruit>>[0]> = {}) =>
  renderToStaticMarkup(
    <DataTable {...{ columns, rows }} rowKey={(row) => row.id} caption="Fruit, all" empty={<p>None</p>} {...more} />,
  );

describe("data table on the server", () => {
  it("has its rows in the first page, in the order given", () => {
    const html = draw({ sort: [{ id: "name", desc: false }], onSort: () => undefined });
    expect(html.indexOf("Pear")).toBeGreaterThan(0);
    expect(html.indexOf("Pear")).toBeLessThan(html.indexOf("Apple"));
    expect(html).toContain("<caption");
  });

  it("names each row by its first cell and marks the sorted column", () => {
    const html = draw({ sort: [{ id: "grams", desc: true }], onSort: () => undefined });
    expect(html.match(/scope="row"/g)).toHaveLength(2);
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html.match(/data-sort[ "]/g)?.length).toBe(2);
  });

  it("has no sort buttons without a way to sort", () => {
    expect(draw()).not.toContain("<button");
  });

  it("marks the current row and carries tone and selection as attributes", () => {
    const html = draw({
      currentKey: "a",
      rowProps: (row) => (row.id === "b" ? { tone: "alarm", endsBlock: true } : {}),
      selection: new Set(["a"]),
      onToggle: () => undefined,
      selectLabel: (row) => `Select ${row.name}`,
    });
    expect(html).toContain('aria-current="true"');
    expect(html).toContain('data-tone="alarm"');
    expect(html).toContain("Select Pear");
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });

  it("leaves hidden columns out, and shows the empty words instead of an empty table", () => {
    expect(draw({ hidden: ["grams"] })).not.toContain("Weight");
    expect(draw({ rows: [] })).toBe("<p>None</p>");
  });
});
