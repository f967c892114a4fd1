import { Check, CircleHelp, CircleX, type LucideIcon } from "lucide-react";
import { Pill } from "@/components/ui/pill";
import type { Tone } from "@/components/ui/tone";
import type { NecessityChecklist } from "@/lib/domain/medical-necessity";
import type { NecessityLine, RuleState } from "@/lib/domain/necessity-lines";
import { foundWords, nextWords, ruleTitle, symptomList } from "./necessity-words";

const LOOKS: Record<RuleState, { word: string; tone: Tone; icon: LucideIcon }> = {
  met: { word: "Met", tone: "done", icon: Check },
  not_met: { word: "Not met", tone: "info", icon: CircleX },
  not_known: { word: "Not known", tone: "closed", icon: CircleHelp },
};

type RuleLineProps = { line: NecessityLine; checklist: NecessityChecklist; isToConfirm: boolean; answeredOn: string | null };

/** One rule: its state, what it asks for, what is on record and when that changes. */
export function RuleLine({ line, checklist, isToConfirm, answeredOn }: RuleLineProps) {
  const { word, tone, icon: StateIcon } = LOOKS[line.state];
  const next = nextWords(line);
  return (
    <li className="grid break-inside-avoid gap-x-4 gap-y-1 border-t py-2 first:border-t-0 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <span>
        <Pill tone={tone} icon={<StateIcon aria-hidden />}>
          {word}
        </Pill>
      </span>
      <div className="min-w-0 text-md">
        <p>
          <span className="font-semibold">{ruleTitle(line.rule)}</span>
          {line.rule.kind === "symptoms" && <span className="text-muted"> {symptomList(line.rule.anyOf)}</span>}
          {isToConfirm && <span className="text-sm text-muted"> Clinic proposal, confirm with the payer</span>}
        </p>
        <p>{foundWords(line, checklist, answeredOn)}</p>
        {next !== null && <p className="text-muted">{next}</p>}
      </div>
    </li>
  );
}
