import type { Question } from "@/lib/domain/cramp-pattern/answers";
import { type Fields, many, one } from "@/lib/inputs/answer-fields";
import { LegPicture } from "./leg-picture";
import { SitesPicture } from "./sites-picture";
import { useWords } from "./use-words";

/** The questions that ask for a leg, with the answer that stands for both. */
const WHICH_LEG: Readonly<Partial<Record<Question, string>>> = { crampLeg: "both_same", limbSymptomsSide: "both", newSwelling: "both", constantCalfPain: "both" };

/** The picture that goes with a question, if one does. */
export function QuestionPicture({ question, fields }: { question: Question; fields: Fields }) {
  const { text } = useWords();
  const both = WHICH_LEG[question];
  if (both) return <LegPicture name={question} initial={one(fields, question)} both={both} words={{ left: text("picture.left"), right: text("picture.right"), tap: text("picture.tap") }} />;
  if (question !== "crampSites") return null;
  return <SitesPicture name={question} initial={many(fields, question)} words={{ behind: text("picture.behind"), front: text("picture.front"), tap: text("picture.tapPlace") }} />;
}

export function hasPicture(question: Question): boolean {
  return question === "crampSites" || WHICH_LEG[question] !== undefined;
}
