import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LetterView } from "@/components/ultrasounds/letter/letter-view";
import { NoLetterYet } from "@/components/ultrasounds/letter/no-letter-yet";
import { requireActor } from "@/lib/auth/session";
import { Invalid } from "@/lib/domain/errors";
import { ResultLetterQuery } from "@/lib/inputs/result-letter";
import { now } from "@/lib/platform/clock";
import { getResultLetter } from "@/lib/services/ultrasounds/get-result-letter";

export const metadata: Metadata = { title: "Result letter" };

type PageProps = { params: Promise<{ orderId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResultLetterPage({ params, searchParams }: PageProps) {
  const actor = await requireActor("ultrasounds.print_letter");
  const asked = ResultLetterQuery.safeParse({ ...(await params), language: (await searchParams).language });
  if (!asked.success) notFound();
  const { orderId, language } = asked.data;
  const letter = await getResultLetter(actor, { orderId }).catch((error: unknown) => {
    if (error instanceof Invalid) return error;
    throw error;
  });
  if (letter === null) notFound();
  if (letter instanceof Invalid) return <NoLetterYet orderId={orderId} why={letter.message} />;
  return <LetterView letter={letter} language={language} now={now()} person={actor.name} />;
}
