import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ContactPage } from "@/components/screening/contact-page";
import { needsTitle, QuestionPage } from "@/components/screening/question-page";
import { YouPage } from "@/components/screening/you-page";
import { findPage, type ScreeningPage } from "@/lib/domain/questions/pages";
import type { ConsentTexts } from "@/lib/domain/consent-texts";
import type { Words } from "@/lib/format/texts";
import { checkPage, isEmergency, mayOpen, pathBefore, resumePath } from "@/lib/inputs/screening-steps";
import { getCurrentConsents } from "@/lib/services/consents/get-current-consents";
import { pageTitle } from "../page-title";
import { currentVisit } from "../visit";

type Props = { params: Promise<{ page: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, errors } = await openPage(props);
  return pageTitle((words) => titleOf(page, words), errors.length > 0);
}

export default async function Page(props: Props) {
  const view = await openPage(props);
  if (view.page.slug === "you") return <YouPage {...view} emergencyConsents={isEmergency(view.fields) ? await currentConsents() : null} />;
  return view.page.slug === "contact" ? <ContactPage {...view} /> : <QuestionPage {...view} />;
}

async function currentConsents(): Promise<ConsentTexts> {
  const { clinic, words } = await currentVisit();
  return (await getCurrentConsents(clinic.id))[words.locale];
}

/** Pages are taken in order, so that every safety question is shown before anything can be sent. */
async function openPage({ params, searchParams }: Props) {
  const page = findPage((await params).page);
  if (!page) notFound();
  const { draft, today } = await currentVisit();
  if (!draft) redirect("/screening");
  if (draft.sent) redirect("/screening/sent");
  const { fields } = draft;
  if (!mayOpen(page.slug, fields, today)) redirect(resumePath(fields, today));
  const asked = await searchParams;
  const returnsToCheck = asked.return === "check";
  const errors = asked.check === "1" ? checkPage(page, fields, today) : [];
  return { page, fields, errors, back: pathBefore(page.slug, fields, returnsToCheck), returnsToCheck };
}

function titleOf(page: ScreeningPage, { text }: Words): string {
  if (page.slug === "you") return text("you.title");
  if (page.slug === "contact") return text("contact.title");
  return needsTitle(page) ? text(`pages.${page.slug}`) : text(`questions.${page.questions[0] ?? ""}.title`);
}
