import { Folded } from "@/components/requests/detail/folded";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { CompressionTrial } from "@/lib/domain/compression-trial";
import type { RequestDetail } from "@/lib/domain/request";
import { isEnded } from "@/lib/domain/stages";
import { AddTrial } from "./add-trial";
import { legDaysWords, trialWords } from "./compression-words";
import { TrialRow } from "./trial-row";
import { TrialSteps } from "./trial-steps";

type CompressionTrialsProps = { detail: RequestDetail; roles: readonly Role[]; todayOn: string; actions: CareActions };

/** When compression was worn and what it did, with its days counted leg by leg. */
export function CompressionTrials({ detail, roles, todayOn, actions }: CompressionTrialsProps) {
  const { compressionTrials } = detail.care;
  const { timeZone } = detail.clinic;
  const standing = compressionTrials.filter(({ removed }) => removed === null);
  const removed = compressionTrials.filter((trial) => trial.removed !== null);
  const mayDo = (permission: Parameters<typeof rolesMay>[1]) => !isEnded(detail.stage) && rolesMay(roles, permission);
  const may = { end: mayDo("treatments.end_compression"), remove: mayDo("treatments.remove_compression") };
  return (
    <section data-keeps-focus tabIndex={-1} aria-labelledby="compression-title" className="mt-5 border-t pt-4 first:mt-0 first:border-t-0 first:pt-0">
      <h3 id="compression-title" className="text-lg font-semibold">
        Compression
      </h3>
      <p className="text-md text-muted">{legWords(standing, todayOn)}</p>
      {standing.length > 0 && (
        <ul className="mt-3">
          {standing.map((trial) => (
            <TrialRow key={trial.id} trial={trial} todayOn={todayOn}>
              {(may.end || may.remove) && <TrialSteps words={trialWords(trial)} {...{ trial, may, todayOn, timeZone, actions }} />}
            </TrialRow>
          ))}
        </ul>
      )}
      {mayDo("treatments.add_compression") && <AddTrial requestId={detail.id} todayOn={todayOn} timeZone={timeZone} add={actions.addCompressionTrial} />}
      <Folded words="Compression taken away" count={removed.length}>
        <ul>
          {removed.map((trial) => (
            <TrialRow key={trial.id} trial={trial} todayOn={todayOn} />
          ))}
        </ul>
      </Folded>
    </section>
  );
}

function legWords(standing: readonly CompressionTrial[], todayOn: string): string {
  return standing.length === 0 ? "None recorded." : `${legDaysWords(standing, todayOn).join(". ")}.`;
}
