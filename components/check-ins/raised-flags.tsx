import { UrgencyPill } from "@/components/requests/glyphs/urgency-pill";
import type { SavedCheckIn } from "@/components/requests/detail/request-actions";

type RaisedFlagsProps = { raised: SavedCheckIn["raised"]; emergencyPolicy: string };

/** What the clinic's policy asks now, because of what the patient said. */
export function RaisedFlags({ raised, emergencyPolicy }: RaisedFlagsProps) {
  return (
    <div role="alert">
      {raised.length > 0 && (
        <ul className="mb-4 grid gap-2" aria-label="Safety flags of this check-in">
          {raised.map(({ flag, urgency, policy }, index) => (
            <li key={`${flag}-${index}`} className={`flex flex-wrap items-start gap-x-3 gap-y-1 rounded-lg border border-l-6 px-4 py-2.5 ${urgency === "EMERGENCY" || urgency === "SAME_DAY" ? "border-urgent bg-emergency" : "border-info bg-info-tint"}`}>
              <UrgencyPill urgency={urgency} withRoutine />
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-semibold wrap-anywhere">{flag === "contact" ? `To do: ${policy}` : `Clinic policy ${flag}: ${policy}`}</p>
                {urgency === "EMERGENCY" && <p className="mt-1">{emergencyPolicy}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
