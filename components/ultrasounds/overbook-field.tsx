import { TextArea } from "@/components/forms/text-area";
import { Button } from "@/components/ui/button";

/** `slot` would be booked, `over` what is in its way. */
type OverbookFieldProps = { id: string; slot: string; over: string; why: string; value: string; isBusy: boolean; onChange: (value: string) => void; onOverbook: () => void };

/** For who may book over a taken, blocked or closed time: the reason, and a button of its own, so that nobody does it by the usual one. */
export function OverbookField({ id, slot, over, why, value, isBusy, onChange, onOverbook }: OverbookFieldProps) {
  return (
    <fieldset className="grid gap-3 rounded-lg border border-control px-4 py-3">
      <legend className="px-1 text-sm font-semibold">Book over it</legend>
      <p className="wrap-anywhere">
        <span className="font-semibold">{slot}</span>, although: {over}
      </p>
      <TextArea
        id={id} name="overbookReason" label="Why it is overbooked (required)" hint={`${why} It is shown on the schedule; the patient is never booked twice.`}
        rows={2} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)}
      />
      <div>
        <Button variant="danger" aria-disabled={isBusy} onClick={onOverbook}>
          Overbook
        </Button>
      </div>
    </fieldset>
  );
}
