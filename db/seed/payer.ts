import { addPayerRuleSet } from "@/lib/services/payer-rules/add-payer-rule-set";
import type { SeededClinic } from "./clinic";

/** An invented payer: its numbers show what a checklist can ask for. */
const PAYER = {
  name: "Lakeside Health Plan (example)",
  source: "Invented for the demonstration: vein procedures, section 4",
  rules: [
    { kind: "reflux_ms", moreThan: 500, deepMoreThan: 1_000 },
    { kind: "diameter_mm", atLeast: 5.5 },
    { kind: "ceap_class", atLeast: "C2" },
    { kind: "symptoms", anyOf: ["cramps", "aching", "heaviness", "swelling"] },
    { kind: "duplex_age_days", atMost: 180 },
    { kind: "compression_days", atLeast: 90 },
  ],
} satisfies Parameters<typeof addPayerRuleSet>[1];

/** Stores the rules of the demonstration's payer; the clinic with them. */
export async function withPayer(clinic: SeededClinic): Promise<SeededClinic> {
  const { payerRuleSetId } = await addPayerRuleSet(clinic.staff.admin, PAYER);
  return { ...clinic, payerRuleSetId };
}
