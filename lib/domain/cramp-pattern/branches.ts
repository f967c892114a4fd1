import { type Answers, chosen, type Question, someLeg } from "./answers";
import { SWOLLEN } from "./vein-findings";

type Branch = {
  readonly parent: Question;
  readonly isOpen: (answers: Answers) => boolean;
  /** Said to the caller: "Leave this out unless …". */
  readonly opensWhen: string;
  readonly questions: readonly Question[];
};

/** The follow-up questions, with the answer that opens them. A follow-up that was not opened must be null or left out. */
export const BRANCHES: readonly Branch[] = [
  {
    parent: "limbSymptoms",
    isOpen: ({ limbSymptoms }) => chosen(limbSymptoms).length > 0,
    opensWhen: "limbSymptoms names at least one symptom",
    questions: ["limbSymptomsSide"],
  },
  {
    parent: "spreadingRedness",
    isOpen: ({ spreadingRedness }) => spreadingRedness === "yes",
    opensWhen: 'spreadingRedness is "yes"',
    questions: ["rednessSigns"],
  },
  {
    parent: "newSwelling",
    isOpen: ({ newSwelling }) => newSwelling === "left" || newSwelling === "right" || newSwelling === "both",
    opensWhen: 'newSwelling is "left", "right" or "both"',
    questions: ["newSwellingExtent", "calfLarger"],
  },
  {
    parent: "walkingPain",
    isOpen: ({ walkingPain }) => walkingPain === "yes",
    opensWhen: 'walkingPain is "yes"',
    questions: [
      "walkingPainAtRest",
      "walkingPainUphill",
      "walkingPainLevel",
      "walkingPainAfterStop",
      "walkingPainSites",
      "walkingPainEasesSitting",
    ],
  },
  {
    parent: "legUrge",
    isOpen: ({ legUrge }) => legUrge === "yes",
    opensWhen: 'legUrge is "yes"',
    questions: ["legUrgeAtRest", "legUrgeEasedByMoving", "legUrgeAtNight"],
  },
  {
    parent: "eveningSwelling",
    isOpen: ({ eveningSwelling }) => someLeg(eveningSwelling, SWOLLEN),
    opensWhen: "eveningSwelling names swelling on a leg",
    questions: ["eveningSwellingOver2Weeks"],
  },
  {
    parent: "legSore",
    isOpen: ({ legSore }) => legSore === "open",
    opensWhen: 'legSore is "open"',
    questions: ["legSoreWeeks"],
  },
];

/** The answers without follow-ups that nothing opened, as the form sends them. */
export function dropUnopened(answers: Answers): Answers {
  const unopened: readonly string[] = BRANCHES.filter(({ isOpen }) => !isOpen(answers)).flatMap(
    ({ questions }) => questions,
  );
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !unopened.includes(question)));
}
