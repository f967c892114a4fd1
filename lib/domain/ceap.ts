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
