import { TextArea } from "@/components/forms/text-area";
import { Notice } from "@/components/ui/notice";
import type { VeinSigns } from "@/lib/domain/cramp-pattern/vein-signs";

const TITLES = { no: "No vein signs reported: look at the leg first", unknown: "Vein signs not known: look at the leg first" };

type NoSignsFieldProps = { signs: Exclude<VeinSigns, "yes">; error: string | undefined };

/** What an order without vein signs has to say. */
export function NoSignsField({ signs, error }: NoSignsFieldProps) {
  return (
    <>
      <Notice tone="warning" title={TITLES[signs]}>
        Without visible veins, lasting swelling, skin change or a known leaking vein a scan seldom helps. Order it when what you saw or know speaks for it.
      </Notice>
      <TextArea
        id="order-no-signs" name="noSignsReason" label="What speaks for an ultrasound" rows={2} error={error}
        hint="What you saw on the leg, or why it is scanned without a look. The sonographer and the report show it."
      />
    </>
  );
}
