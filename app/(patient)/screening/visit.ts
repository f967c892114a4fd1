import { getLocale } from "next-intl/server";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentOrigin } from "@/lib/auth/request-origin";
import type { PatientActor } from "@/lib/domain/actor";
import type { Draft } from "@/lib/domain/draft";
import { localDay } from "@/lib/domain/opening-hours";
import { patientLocale } from "@/lib/domain/patient";
import type { Words } from "@/lib/format/texts";
import { wordsIn } from "@/lib/format/catalogs";
import { now } from "@/lib/platform/clock";
import { findDraftId } from "@/lib/services/drafts/find-draft-id";
import { getDraft } from "@/lib/services/drafts/get-draft";
import { getPublicClinic, type PublicClinic } from "@/lib/services/settings/get-public-clinic";
import { draftCookieName } from "./draft-cookie";

export type Visit = { clinic: PublicClinic; actor: PatientActor; token: string | null; draft: Draft | null; today: string; words: Words };

const TOKEN_LENGTH = 43;

async function givenToken(): Promise<string | null> {
  const given = (await cookies()).get(draftCookieName())?.value ?? null;
  return given?.length === TOKEN_LENGTH ? given : null;
}

/** The form of this browser that is still kept, by its id alone. */
export async function currentDraftId(): Promise<string | null> {
  const [token, clinic] = [await givenToken(), await getPublicClinic()];
  return token && clinic && findDraftId(clinic.id, token);
}

/** Who fills in the form, and what they have typed so far; read once a request. */
export const currentVisit = cache(async (): Promise<Visit> => {
  const clinic = await getPublicClinic();
  if (!clinic) notFound();
  const token = await givenToken();
  const actor: PatientActor = { kind: "patient", clinicId: clinic.id, linkId: null, origin: await currentOrigin() };
  const draft = token ? await getDraft(actor, { token }) : null;
  return { clinic, actor: { ...actor, linkId: draft?.id ?? null }, token, draft, today: localDay(now(), clinic.timeZone), words: wordsIn(patientLocale(await getLocale())) };
});
