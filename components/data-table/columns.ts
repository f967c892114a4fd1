import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type RowData,
  type SortingState,
} from "@tanstack/react-table";

export type ColumnLook = {
  /** In pixels; a column without it takes what is left. */
  width?: number;
  numeric?: boolean;
  className?: string;
};

export const dataTableFeatures = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  columnMeta: {} as ColumnLook,
});

export type DataTableFeatures = typeof dataTableFeatures;
export type DataColumn<Row extends RowData> = ColumnDef<DataTableFeatures, Row, unknown>;
export type Sort = SortingState;

/** `const column = dataColumns<RequestRow>()`, then `column.columns([column.accessor(…), column.display(…)])`. */
export function dataColumns<Row extends RowData>() {
  return createColumnHelper<DataTableFeatures, Row>();
}
