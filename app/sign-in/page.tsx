import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/account/entrance";
import { SignInForm } from "@/components/account/sign-in-form";
import { currentActor } from "@/lib/auth/session";
import { sameSitePath, START_PAGE } from "@/lib/platform/paths";
import { getPublicClinic } from "@/lib/services/settings/get-public-clinic";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const given = await searchParams;
  const asked = sameSitePath(given.returnTo);
  // An administrator has no worklist: the start page knows where each role begins.
  const returnTo = asked === START_PAGE ? "/" : asked;
  if (await currentActor({ keepsAlive: false })) redirect(returnTo);
  const clinic = await getPublicClinic();
  return (
    <Entrance title="Sign in" lead={clinic?.name}>
      <SignInForm returnTo={returnTo} notice={noticeOf(given)} />
      <p className="mt-6 text-sm text-muted">
        Forgotten your password, or no account yet? An administrator of your clinic can give you a one-time link.
      </p>
    </Entrance>
  );
}

function noticeOf(given: Record<string, string | string[] | undefined>): string | null {
  if (given.error || given.csrf) return "That did not work. Sign in once more.";
  return null;
}
