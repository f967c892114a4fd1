import type { Treatment } from "@/lib/domain/care";
import type { Leg } from "@/lib/domain/reflux";
import { MODALITY_WORDS, VEIN_WORDS, type Modality, type Vein } from "@/lib/domain/treatment";

const SHORT_MODALITIES: Record<Modality, string> = {
  rfa: "RFA", evla: "EVLA", cac: "CAC", moca: "MOCA", microfoam: "Microfoam", ugfs: "Foam",
  sclerotherapy: "Sclerotherapy", phlebectomy: "Phlebectomy", ligation_stripping: "Stripping", perforator_ablation: "Perforator ablation", compression: "Compression",
};
const SHORT_VEINS: Record<Vein, string> = { gsv: "GSV", ssv: "SSV", aagsv: "AAGSV", pagsv: "PAGSV", giacomini: "Giacomini", perforator: "perforator", tributaries: "tributaries" };

type Procedure = Pick<Treatment, "leg" | "vein" | "modality">;

/** `Radiofrequency ablation, left great saphenous` */
export function procedureWords({ leg, vein, modality }: Procedure): string {
  return `${MODALITY_WORDS[modality]}, ${veinOfLeg(leg, vein)}`;
}

/** `RFA, left GSV`: beside its line in a chart; the list below the chart has the whole words. */
export function shortProcedureWords({ leg, vein, modality }: Procedure): string {
  return `${SHORT_MODALITIES[modality]}, ${leg} ${SHORT_VEINS[vein]}`;
}

export function veinOfLeg(leg: Leg, vein: Vein): string {
  return `${leg} ${VEIN_WORDS[vein].toLowerCase()}`;
}
