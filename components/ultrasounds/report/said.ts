import type { Conclusions } from "@/lib/domain/report-agreement";
import type { SignedReport } from "@/lib/domain/care";
import type { ReportPlan } from "@/lib/domain/ultrasound";

/** What the clinician has chosen and typed, before it is signed. */
export type Said = { conclusions: Conclusions; conclusion: string; plan: ReportPlan | null; disagreementReason: string; amendReason: string };

const NOTHING: Conclusions = { right: null, left: null };

/** No leg is ever concluded beforehand; an amendment begins with the words it amends. */
export function startOf(newest: SignedReport | null): Said {
  return { conclusions: NOTHING, conclusion: newest?.conclusion ?? "", plan: newest?.plan ?? null, disagreementReason: "", amendReason: "" };
}

export function isSaid(said: Said, start: Said): boolean {
  const hasChosen = said.conclusions.right !== null || said.conclusions.left !== null;
  return hasChosen || said.conclusion !== start.conclusion || said.plan !== start.plan || said.disagreementReason !== "" || said.amendReason !== "";
}
