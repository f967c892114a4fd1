import type { Metadata } from "next";
import { cookies } from "next/headers";
import { ResumePage } from "@/components/screening/resume-page";
import type { FormError } from "@/lib/inputs/screening-form";
import { TYPED_CODE_COOKIE } from "../code-cookies";
import { pageTitle } from "../page-title";
import { currentVisit } from "../visit";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const REASONS = ["shape", "refused", "wait"];

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageTitle(({ text }) => text("resume.title"), errorsOf((await searchParams).check).length > 0);
}

export default async function Page({ searchParams }: Props) {
  const { draft } = await currentVisit();
  const errors = errorsOf((await searchParams).check);
  const typed = errors.length > 0 ? ((await cookies()).get(TYPED_CODE_COOKIE)?.value ?? "") : "";
  return <ResumePage typed={typed} errors={errors} replaces={draft !== null && draft.sent === null} />;
}

function errorsOf(check: string | string[] | undefined): FormError[] {
  return typeof check === "string" && REASONS.includes(check) ? [{ field: "code", text: `resume.${check}` }] : [];
}
