import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

type Key = { keys: string[]; does: string };

const MOVING: readonly Key[] = [
  { keys: ["J", "↓"], does: "Next row" },
  { keys: ["K", "↑"], does: "Previous row" },
  { keys: ["Enter", "O"], does: "Open" },
  { keys: ["/"], does: "Search" },
  { keys: ["?"], does: "Show these keys" },
  { keys: ["Esc"], does: "Close, back to the same row" },
];

const DECIDING: readonly Key[] = [
  { keys: ["1"], does: "Accept; then a digit for the reason, then Enter" },
  { keys: ["2"], does: "Duplicate of another request" },
  { keys: ["3"], does: "Decline" },
  { keys: ["I"], does: "Ask for information, or note that it came" },
  { keys: ["H"], does: "Snooze until" },
  { keys: ["A"], does: "Assign" },
  { keys: ["M"], does: "Assign to me" },
  { keys: ["N"], does: "Add a note" },
  { keys: ["D"], does: "Order an ultrasound" },
  { keys: ["P"], does: "Print" },
  { keys: ["Z"], does: "Undo what the message on screen says" },
  { keys: ["Ctrl Enter"], does: "Send what you are writing" },
];

const SELECTING: readonly Key[] = [
  { keys: ["X"], does: "Select the row" },
  { keys: ["Shift J", "Shift K"], does: "Select on" },
];

const EVERYWHERE: readonly Key[] = [
  { keys: ["Ctrl K"], does: "Find a person, a screen or an action" },
  { keys: ["G T"], does: "Go to triage" },
  { keys: ["G S"], does: "Go to the schedule" },
  { keys: ["G D"], does: "Go to today’s list" },
  { keys: ["G F"], does: "Go to follow-up" },
  { keys: ["G O"], does: "Go to outcomes" },
  { keys: ["[", "]"], does: "On a request: the one before, the next one" },
];

type KeysDialogProps = { isOpen: boolean; onClose: () => void; isOn: boolean; onSwitch: (isOn: boolean) => void; };

export function KeysDialog({ isOpen, onClose, isOn, onSwitch }: KeysDialogProps) {
  return (
    <Dialog open={isOpen} onClose={onClose} title="Keys of this list" width="lg">
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <KeyGroup title="Decide about the current row" keys={DECIDING} />
        <div className="grid content-start gap-6">
          <KeyGroup title="Move" keys={MOVING} />
          <KeyGroup title="Select" keys={SELECTING} />
          <KeyGroup title="On every screen" keys={EVERYWHERE} />
        </div>
      </div>
      <label className="mt-5 flex min-h-9 items-center gap-3 border-t pt-4 text-md">
        <input type="checkbox" className="tick" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />
        Single-letter keys on
      </label>
    </Dialog>
  );
}

function KeyGroup({ title, keys }: { title: string; keys: readonly Key[] }) {
  return (
    <section>
      <h3 className="mb-2 text-base font-semibold">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-1.5 text-md">
        {keys.map(({ keys: caps, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1 whitespace-nowrap">
              {caps.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
