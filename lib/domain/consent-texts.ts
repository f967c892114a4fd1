import type { PatientLocale } from "./patient";

export type ConsentWords = { privacy: string; notForEmergencies: string; noObligation: string };

/** What a person agrees to before a request is sent; `version` is kept with the request. */
export type ConsentTexts = ConsentWords & { version: number; locale: PatientLocale };

/** Every language of one version. */
export type ConsentSet = Readonly<Record<PatientLocale, ConsentTexts>>;

/** Which words a person had before them. */
export type Agreed = Pick<ConsentTexts, "version" | "locale">;

export const CONSENT_FIELDS = ["privacy", "notForEmergencies", "noObligation"] as const satisfies readonly (keyof ConsentWords)[];
export const MAX_CONSENT_LENGTH = 4_000;

/**
 * Version 1: the words the program comes with. Requests were agreed to under them, so they never change here: a clinic
 * that wants other words publishes its own version. The Spanish ones await review by a professional translator.
 */
export const FIRST_CONSENT_TEXTS: ConsentSet = {
  en: {
    version: 1,
    locale: "en",
    privacy: "We use your answers to decide on your screening and to call you. Only clinic staff see them. We do not sell them. You can ask for a copy.",
    notForEmergencies: "I know this form is not for emergencies. In an emergency I call 911.",
    noObligation: "I know the screening is free. I do not have to buy or agree to any care.",
  },
  es: {
    version: 1,
    locale: "es",
    privacy: "Usamos sus respuestas para decidir sobre su revisión y para llamarle. Solo las ve el personal de la clínica. No las vendemos. Puede pedir una copia.",
    notForEmergencies: "Sé que este formulario no es para emergencias. En una emergencia llamo al 911.",
    noObligation: "Sé que la revisión es gratis. No tengo que comprar ni aceptar ningún tratamiento.",
  },
};
