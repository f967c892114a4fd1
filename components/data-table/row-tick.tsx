export type RowSelect = {
  checked: boolean;
  label: string;
  onToggle: (key: string, options: { shift: boolean; checked: boolean }) => void;
};

export function RowTick({ id, select }: { id: string; select: RowSelect }) {
  return (
    <label className="data-tick">
      <span className="sr-only">{select.label}</span>
      <input
        type="checkbox"
        className="tick"
        checked={select.checked}
        onChange={(event) => {
          const shift = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey;
          select.onToggle(id, { shift, checked: event.target.checked });
        }}
      />
    </label>
  );
}
