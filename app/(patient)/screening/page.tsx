import type { Metadata } from "next";
import { StartPage } from "@/components/screening/start-page";
import { resumePath } from "@/lib/inputs/screening-steps";
import { pageTitle } from "./page-title";
import { currentVisit } from "./visit";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = (): Promise<Metadata> => pageTitle(({ text }) => text("start.title"));

export default async function Page({ searchParams }: Props) {
  const { draft, today } = await currentVisit();
  const resume = draft === null ? null : draft.sent ? "/screening/sent" : resumePath(draft.fields, today);
  return <StartPage resume={resume} isPaused={(await searchParams).paused === "1"} />;
}
