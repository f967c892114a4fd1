import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const KEYS: readonly { keys: string[]; does: string }[] = [
  { keys: ["J", "↓"], does: "Next request" },
  { keys: ["K", "↑"], does: "Previous request" },
  { keys: ["Enter", "O"], does: "Open the current request" },
  { keys: ["/"], does: "Search" },
  { keys: ["?"], does: "Show these keys" },
  { keys: ["Esc"], does: "Close" },
];

type KeysDialogProps = { isOpen: boolean; onClose: () => void; isOn: boolean; onSwitch: (isOn: boolean) => void };

export function KeysDialog({ isOpen, onClose, isOn, onSwitch }: KeysDialogProps) {
  return (
    <Dialog open={isOpen} onClose={onClose} title="Keys of this list" width="sm">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2 text-md">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex min-h-9 items-center gap-3 border-t pt-4 text-md">
        <input type="checkbox" className="tick" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />
        Single-letter keys on
      </label>
    </Dialog>
  );
}
