import { type Answers, chosen, lastTenCounts } from "./answers";
import { claudicationGrade, claudicationScreen } from "./claudication";
import type { ContextFindingId } from "./findings";
import { CRAMP_CONDITIONS, CRAMP_MEDICINES, type OtherFindingId } from "./other-findings";
import { timingWords } from "./vein-finding-words";
import { wordFor, wordsFor } from "./words";

/** What the patient answered, for each finding that points elsewhere or is context, in plain staff words. */
export const OTHER_FINDING_WORDS: Readonly<Record<OtherFindingId | ContextFindingId, (answers: Answers) => string>> = {
  O1: (answers) => {
    const counts = lastTenCounts(answers);
    return counts === null ? "Most cramps come while walking" : `${counts.walking} of the last 10 while walking`;
  },
  O2: (answers) => {
    const grade = claudicationGrade(answers);
    return `Walking-pain screen ${claudicationScreen(answers)}${grade === null ? "" : `, grade ${grade}`}`;
  },
  O3: (answers) => `Day timing, ${timingWords(answers)}`,
  O4: () => "Urge to move the legs: worse at rest, better moving, worse in the evening or at night",
  O5: ({ painFromBack }) =>
    painFromBack === "yes" ? "Pain shoots down from the back" : "Walking pain eases when sitting or bending forward",
  O6: ({ medicines, clotRisks }) => {
    const taken: string[] = chosen(medicines).filter((medicine) => CRAMP_MEDICINES.includes(medicine));
    return `Takes ${wordsFor([...taken, ...chosen(clotRisks).filter((risk) => risk === "estrogen")])}`;
  },
  O7: ({ conditions, clotRisks }) => {
    const named = chosen(conditions).filter((condition) => CRAMP_CONDITIONS.includes(condition));
    const isPregnant = chosen(clotRisks).includes("pregnant");
    return [...(named.length > 0 ? [`Has ${wordsFor(named)}`] : []), ...(isPregnant ? ["Pregnant"] : [])].join("; ");
  },
  X1: ({ crampMinutes }) => `A cramp lasts ${wordFor(crampMinutes ?? "")} minutes`,
  X2: () => "The muscle does not turn hard",
  X3: ({ crampSites }) => `Cramps in ${wordsFor(chosen(crampSites))}, not calf or foot`,
};
