import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AnswerPage } from "@/components/check-ins/patient/answer-page";
import { titleWords } from "@/components/check-ins/patient/page-words";
import { checkCheckInPage, findCheckInPage, firstOpenCheckInPage, mayOpenCheckInPage, slugBefore } from "@/lib/inputs/check-in-form";
import { CHECK_IN_PAGES } from "@/lib/domain/questions/check-in-pages";
import { checkInTitle, currentCheckIn } from "../visit";

type Props = { params: Promise<{ token: string; page: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { token } = await props.params;
  if ((await currentCheckIn(token)).held === null) return checkInTitle(token, ({ text }) => text("checkIn.closedTitle"));
  const { page, errors } = await openPage(props);
  return checkInTitle(token, (words) => titleWords(page, words), errors.length > 0);
}

export default async function Page(props: Props) {
  return <AnswerPage {...await openPage(props)} />;
}

/** Pages are taken in order, so that every safety question is shown before anything can be sent. */
async function openPage({ params, searchParams }: Props) {
  const { token, page: slug } = await params;
  const { base, save, held } = await currentCheckIn(token);
  if (held === null || !CHECK_IN_PAGES.some((page) => page.slug === slug)) notFound();
  if (held.state === "answered") redirect(base);
  const { point, fields } = held;
  const page = findCheckInPage(slug, point, fields);
  if (page === null || !mayOpenCheckInPage(slug, point, fields)) redirect(`${base}/${firstOpenCheckInPage(point, fields)?.slug ?? "check"}`);
  const asked = await searchParams;
  const returnsToCheck = asked.return === "check";
  const before = slugBefore(slug, point, fields);
  const back = returnsToCheck ? `${base}/check` : before === null ? base : `${base}/${before}`;
  return { page, fields, errors: asked.check === "1" ? checkCheckInPage(page, fields) : [], back, save, returnsToCheck };
}
