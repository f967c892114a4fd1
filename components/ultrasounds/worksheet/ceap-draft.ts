import { CEAP_ANATOMIES, isCoherentAnatomy, type Ceap, type CeapAetiology, type CeapAnatomy, type CeapClass, type CeapPathophysiology } from "@/lib/domain/ceap";

/** The CEAP of one leg as far as it is chosen; "" is not chosen. */
export type CeapDraft = { clinical: CeapClass | ""; symptoms: "S" | "A" | ""; aetiology: CeapAetiology | ""; anatomy: readonly CeapAnatomy[]; pathophysiology: CeapPathophysiology | "" };

/** One line of text, so that it is compared and merged like every other field of the header. */
export function writeCeap({ clinical, symptoms, aetiology, anatomy, pathophysiology }: CeapDraft): string {
  const parts = [clinical, symptoms, aetiology, CEAP_ANATOMIES.filter((one) => anatomy.includes(one)).join(" "), pathophysiology];
  return parts.every((part) => part === "") ? "" : parts.join("|");
}

export function readCeap(text: string): CeapDraft {
  const [clinical = "", symptoms = "", aetiology = "", anatomy = "", pathophysiology = ""] = text.split("|");
  return {
    clinical: clinical as CeapDraft["clinical"],
    symptoms: symptoms as CeapDraft["symptoms"],
    aetiology: aetiology as CeapDraft["aetiology"],
    anatomy: anatomy === "" ? [] : (anatomy.split(" ") as CeapAnatomy[]),
    pathophysiology: pathophysiology as CeapDraft["pathophysiology"],
  };
}

export function ceapText(ceap: Ceap | null): string {
  if (ceap === null) return "";
  const { clinical, isSymptomatic, aetiology, anatomy, pathophysiology } = ceap;
  return writeCeap({ clinical, symptoms: isSymptomatic ? "S" : "A", aetiology: aetiology ?? "", anatomy, pathophysiology: pathophysiology ?? "" });
}

/** Null while it is empty or unfinished: an unfinished one counts as not recorded. */
export function ceapOf(text: string): Ceap | null {
  const { clinical, symptoms, aetiology, anatomy, pathophysiology } = readCeap(text);
  if (clinical === "" || symptoms === "" || !isCoherentAnatomy(anatomy)) return null;
  return { clinical, isSymptomatic: symptoms === "S", aetiology: aetiology || null, anatomy: [...anatomy], pathophysiology: pathophysiology || null };
}

/** What is still to be chosen once anything is; null when it is whole, or empty. */
export function missingFromCeap(text: string): string | null {
  if (text === "") return null;
  const { clinical, symptoms, anatomy } = readCeap(text);
  if (clinical === "") return "Choose the clinical class.";
  if (symptoms === "") return "Choose whether the leg has symptoms.";
  return isCoherentAnatomy(anatomy) ? null : "“No vein found” stands alone.";
}
