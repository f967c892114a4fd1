import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentOrigin } from "@/lib/auth/request-origin";
import type { PatientActor } from "@/lib/domain/actor";
import { checkInLinkPath, type HeldCheckIn } from "@/lib/domain/check-in-link";
import { patientLocale } from "@/lib/domain/patient";
import { wordsIn } from "@/lib/format/catalogs";
import type { Words } from "@/lib/format/texts";
import { findCheckInLinkId } from "@/lib/services/check-ins/find-check-in-link-id";
import { openCheckInLink } from "@/lib/services/check-ins/open-check-in-link";
import { getPublicClinic, type PublicClinic } from "@/lib/services/settings/get-public-clinic";

export type CheckInVisit = { clinic: PublicClinic; actor: PatientActor; token: string; base: `/${string}`; save: string; held: HeldCheckIn | null; words: Words };

const TOKEN = /^[\w-]{43}$/;

/** The link of this address, known or not any more, by its id alone. */
export async function currentLinkId(token: string): Promise<string | null> {
  const clinic = TOKEN.test(token) ? await getPublicClinic() : null;
  return clinic && findCheckInLinkId(clinic.id, token);
}

/** The check-in behind the link of this address; read once a request. */
export const currentCheckIn = cache(async (token: string): Promise<CheckInVisit> => {
  const clinic = await getPublicClinic();
  if (!clinic) notFound();
  const actor: PatientActor = { kind: "patient", clinicId: clinic.id, linkId: null, origin: await currentOrigin() };
  const held = TOKEN.test(token) ? await openCheckInLink(actor, { token }) : null;
  const base = checkInLinkPath(token);
  return { clinic, actor: { ...actor, linkId: held?.linkId ?? null }, token, base, save: `${base}/save`, held, words: wordsIn(patientLocale(await getLocale())) };
});

/** "Error: …" comes first, because a screen reader reads the title first. */
export async function checkInTitle(token: string, titleIn: (words: Words) => string, hasErrors = false): Promise<Metadata> {
  const { clinic, held, words } = await currentCheckIn(token);
  const title = held === null ? words.text("checkIn.closedTitle") : titleIn(words);
  return { title: { absolute: `${hasErrors ? words.text("common.errorTitle", { title }) : title} - ${clinic.name}` }, robots: { index: false } };
}
