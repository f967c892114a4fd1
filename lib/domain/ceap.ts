// CEAP 2020 (Lurie 2020, S31): clinical class, aetiology, anatomy, pathophysiology of one leg.
export const CEAP_CLASSES = ["C0", "C1", "C2", "C2r", "C3", "C4a", "C4b", "C4c", "C5", "C6", "C6r"] as const;
export type CeapClass = (typeof CEAP_CLASSES)[number];

export const CEAP_AETIOLOGIES = ["Ep", "Es", "Esi", "Ese", "Ec", "En"] as const;
export type CeapAetiology = (typeof CEAP_AETIOLOGIES)[number];

export const CEAP_ANATOMIES = ["As", "Ad", "Ap", "An"] as const;
export type CeapAnatomy = (typeof CEAP_ANATOMIES)[number];

export const CEAP_PATHOPHYSIOLOGIES = ["Pr", "Po", "Pr,o", "Pn"] as const;
export type CeapPathophysiology = (typeof CEAP_PATHOPHYSIOLOGIES)[number];

/** The basic CEAP of one leg: the highest clinical class, and whether the leg has symptoms. Null = not classified. */
export type Ceap = {
  clinical: CeapClass;
  isSymptomatic: boolean;
  aetiology: CeapAetiology | null;
  anatomy: CeapAnatomy[];
  pathophysiology: CeapPathophysiology | null;
};

// The words of the 2020 revision, shortened; the letters stand beside them.
export const CEAP_CLASS_WORDS: Record<CeapClass, string> = {
  C0: "no visible sign",
  C1: "thread veins or reticular veins",
  C2: "varicose veins",
  C2r: "varicose veins, come back",
  C3: "swelling",
  C4a: "pigmentation or eczema",
  C4b: "hardened or white skin",
  C4c: "corona phlebectatica",
  C5: "healed ulcer",
  C6: "active ulcer",
  C6r: "active ulcer, come back",
};
export const CEAP_AETIOLOGY_WORDS: Record<CeapAetiology, string> = {
  Ep: "primary",
  Es: "secondary",
  Esi: "secondary, inside the vein",
  Ese: "secondary, outside the vein",
  Ec: "congenital",
  En: "no cause found",
};
export const CEAP_ANATOMY_WORDS: Record<CeapAnatomy, string> = { As: "superficial", Ad: "deep", Ap: "perforator", An: "no vein found" };
export const CEAP_PATHOPHYSIOLOGY_WORDS: Record<CeapPathophysiology, string> = { Pr: "reflux", Po: "obstruction", "Pr,o": "reflux and obstruction", Pn: "none found" };
export const CEAP_SYMPTOM_WORDS = { S: "with symptoms", A: "without symptoms" } as const;

/** `C2 S, Ep, As Ap, Pr`; a part that was not classified is left out. */
export function ceapCode({ clinical, isSymptomatic, aetiology, anatomy, pathophysiology }: Ceap): string {
  const inOrder = CEAP_ANATOMIES.filter((one) => anatomy.includes(one)).join(" ");
  return [`${clinical} ${isSymptomatic ? "S" : "A"}`, aetiology, inOrder, pathophysiology].filter(Boolean).join(", ");
}

/** `C2 varicose veins, S with symptoms; Ep primary; As superficial; P not classified` */
export function ceapWords({ clinical, isSymptomatic, aetiology, anatomy, pathophysiology }: Ceap): string {
  const symptoms = isSymptomatic ? "S" : "A";
  const veins = CEAP_ANATOMIES.filter((one) => anatomy.includes(one)).map((one) => `${one} ${CEAP_ANATOMY_WORDS[one]}`);
  return [
    `${clinical} ${CEAP_CLASS_WORDS[clinical]}, ${symptoms} ${CEAP_SYMPTOM_WORDS[symptoms]}`,
    aetiology === null ? "E not classified" : `${aetiology} ${CEAP_AETIOLOGY_WORDS[aetiology]}`,
    veins.length === 0 ? "A not classified" : veins.join(", "),
    pathophysiology === null ? "P not classified" : `${pathophysiology} ${CEAP_PATHOPHYSIOLOGY_WORDS[pathophysiology]}`,
  ].join("; ");
}

/** "No vein found" excludes every vein. */
export function isCoherentAnatomy(anatomy: readonly CeapAnatomy[]): boolean {
  return !anatomy.includes("An") || anatomy.length === 1;
}
