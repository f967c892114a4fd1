import { trialItems } from "@/components/treatments/compression/compression-history";
import { payerItems } from "@/components/treatments/necessity/payer-history";
import { complicationItems, scoreItems } from "@/components/treatments/treatment-history";
import { wellsVerdict } from "@/lib/domain/cramp-pattern/wells";
import { OPINION_WORDS } from "@/lib/domain/move-reasons";
import { VERB_WORDS } from "@/lib/domain/pathway";
import { STAGE_WORDS } from "@/lib/domain/stages";
import type { RequestDetail, RequestMove } from "@/lib/domain/request";
import { URGENCY_WORDS } from "@/lib/domain/urgency";
import { contactDetail, contactTitle } from "./contact-words";

export type HistoryItem = { id: string; at: string; title: string; detail: string | null };

/** Everything that happened to a request, newest first. */
export function historyOf(detail: RequestDetail): HistoryItem[] {
  const items: HistoryItem[] = [
    ...detail.moves.map(moveItem),
    ...detail.contacts.map((contact) => ({ id: contact.id, at: contact.occurredAt, title: contactTitle(contact), detail: contactDetail(contact) })),
    ...detail.notes.map(({ id, recordedAt, body, by }) => ({ id, at: recordedAt, title: `Note by ${by}`, detail: body })),
    ...detail.flags.flatMap(flagItems),
    ...(detail.wellsWorksheets ?? []).map(({ id, completedAt, completedBy, points }) => ({
      id: `wells-${id}`, at: completedAt, title: `Wells worksheet completed. ${completedBy}`, detail: `${points} ${points === 1 ? "point" : "points"}. ${wellsVerdict(points)}`,
    })),
    ...detail.care.treatments.flatMap(complicationItems),
    ...detail.care.rvcss.flatMap(scoreItems),
    ...detail.care.compressionTrials.flatMap(trialItems),
    ...payerItems(detail.care.necessity.choices),
    ...detail.answersLog.filter(({ answersVersion }) => answersVersion > 1).map((version) => ({
      id: `answers-${version.answersVersion}`, at: version.answeredAt, title: `Safety answers recorded by phone, ${version.by ?? "staff"}`, detail: null,
    })),
  ];
  return items.toSorted((first, second) => second.at.localeCompare(first.at));
}

function moveItem(move: RequestMove): HistoryItem {
  const stage = move.verb === "undo" || move.verb === "reopen" ? `, back to ${STAGE_WORDS[move.toStage]}` : "";
  const opinion = move.patternOpinion === null ? null : `Pattern summary: ${OPINION_WORDS[move.patternOpinion]}`;
  const detail = [move.reason, opinion, move.isUndone ? "Undone later" : null].filter(Boolean).join(" · ");
  return { id: move.id, at: move.occurredAt, title: `${VERB_WORDS[move.verb]}${stage}. ${move.actorName}`, detail: detail || null };
}

function flagItems(flag: RequestDetail["flags"][number]): HistoryItem[] {
  const named = flag.flag === "contact" ? "Contact task" : `Flag ${flag.flag}`;
  const raised = { id: `${flag.id}-raised`, at: flag.raisedAt, title: `${named} raised, ${URGENCY_WORDS[flag.urgency]}`, detail: null };
  if (flag.cleared === null) return [raised];
  const how = flag.cleared.byAnswers ? "cleared by the answers" : `cleared by ${flag.cleared.by ?? "staff"}`;
  return [raised, { id: `${flag.id}-cleared`, at: flag.cleared.at, title: `${named} ${how}`, detail: flag.cleared.reason }];
}
