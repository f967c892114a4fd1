import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectBarredPatientsInClinic } from "@/db/queries/patients";
import { countUnfinishedInClinic, selectUnfinishedInClinic } from "@/db/queries/unfinished-drafts";
import type { StaffActor } from "@/lib/domain/actor";
import { isUnder18On } from "@/lib/domain/cramp-pattern/age";
import { compareUrgency } from "@/lib/domain/cramp-pattern/urgency";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { mayBeSamePerson } from "@/lib/domain/same-person";
import { MOST_UNFINISHED, UNFINISHED_AFTER_MINUTES, UNFINISHED_PER_PAGE } from "@/lib/domain/screening-limits";
import { type UnfinishedForm, type UnfinishedList, urgencySoFar } from "@/lib/domain/unfinished";
import { one } from "@/lib/inputs/answer-fields";
import { readAllAnswers } from "@/lib/inputs/answers-so-far";
import { toE164 } from "@/lib/inputs/phone-number";
import { readBirth } from "@/lib/inputs/screening-person";
import { firstOpenPage } from "@/lib/inputs/screening-steps";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";

type Stopped = Awaited<ReturnType<typeof selectUnfinishedInClinic>>[number];
type Unmatched = Omit<UnfinishedForm, "barred">;

/** The forms that stopped before they were sent, the most urgent first and then the newest. Throws Forbidden. */
export async function listUnfinished(actor: StaffActor, { page }: { page: number }): Promise<UnfinishedList> {
  return audited(actor, "drafts.list", { kind: "draft" }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (clinic === null) throw new NotFound("This clinic does not exist.");
    const at = now();
    const moment = { at, stoppedBefore: new Date(at.getTime() - UNFINISHED_AFTER_MINUTES * 60_000) };
    const today = localDay(at, clinic.timeZone);
    const newest = await selectUnfinishedInClinic(tx, actor.clinicId, moment, MOST_UNFINISHED);
    const total = newest.length < MOST_UNFINISHED ? newest.length : await countUnfinishedInClinic(tx, actor.clinicId, moment);
    const forms = newest.map((stopped) => formOf(stopped, today)).toSorted((one, other) => compareUrgency(one.urgency, other.urgency));
    const start = (page - 1) * UNFINISHED_PER_PAGE;
    const rows = await withBarred(tx, actor.clinicId, forms.slice(start, start + UNFINISHED_PER_PAGE));
    note.rows(rows.length);
    return { rows, page, from: start + 1, total: forms.length, isCut: total > forms.length, today, timeZone: clinic.timeZone };
  });
}

/** A call to somebody who died or wants none is worse than a form that stays unfinished; staff decide whether it is the same person. */
async function withBarred(tx: Tx, clinicId: string, forms: readonly Unmatched[]): Promise<UnfinishedForm[]> {
  const births = new Set(forms.flatMap(({ bornOn }) => bornOn ?? []));
  const barred = await selectBarredPatientsInClinic(tx, [...births], clinicId);
  return forms.map((form) => {
    const { familyName, givenName, bornOn, phone } = form;
    const same = bornOn === null ? [] : barred.filter((patient) => mayBeSamePerson(patient, { familyName: familyName ?? "", givenName: givenName ?? "", bornOn, phone: phone ?? "" }));
    const one = same.find(({ diedOn }) => diedOn !== null) ?? same[0];
    return { ...form, barred: one ? { diedOn: one.diedOn } : null };
  });
}

function formOf({ draft, takenBy }: Stopped, today: string): Unmatched {
  const { fields } = draft;
  const bornOn = readBirth(fields);
  return {
    id: draft.id,
    version: draft.version,
    source: draft.source,
    familyName: one(fields, "familyName").trim() || null,
    givenName: one(fields, "givenName").trim() || null,
    bornOn,
    phone: toE164(one(fields, "phone").trim()),
    language: one(fields, "language") || "en",
    needsInterpreter: one(fields, "interpreter") === "yes",
    stoppedAt: draft.savedAt.toISOString(),
    stoppedAtTopic: firstOpenPage(fields, today)?.topic ?? null,
    takenBy,
    callsTried: draft.callsTried,
    lastCalledAt: draft.lastCalledAt?.toISOString() ?? null,
    urgency: urgencySoFar(readAllAnswers(fields), bornOn !== null && isUnder18On(bornOn, today)),
  };
}
