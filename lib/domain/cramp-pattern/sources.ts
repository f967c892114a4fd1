/** The publications the rules cite. A tag is what a finding carries. */
export const SOURCES = {
  S1: "Hallegraeff 2017, BMC Fam Pract 18:29",
  S2: "Allen & Kirby 2012, Am Fam Physician 86:350-5",
  S8: "Garrison 2012, Arch Intern Med 172:120-6",
  S10: "Hirai et al., Jpn J Phlebology: muscle cramps in patients with varicose veins",
  S12: "Bradbury 1999, BMJ 318:353-6 (Edinburgh Vein Study)",
  S13: "Langer 2005, Arch Intern Med 165:1420-4 (San Diego Population Study)",
  S15: "Vein Consult Program, interim results",
  S21: "BMJ Best Practice, muscle cramps: epidemiology",
  S21b: "Maisonneuve 2016, BMC Fam Pract",
  S22: "IRLSSG 2014, Sleep Med 15:860",
  S26: "Leng & Fowkes 1992, J Clin Epidemiol 45:1101-9 (Edinburgh Claudication Questionnaire)",
  S35: "SVS/AVF/AVLS guidelines 2022 Part I and 2023 Part II",
} as const;

export type SourceTag = keyof typeof SOURCES;
