import { cookies } from "next/headers";
import { LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { EvaluationNotice } from "@/components/shell/evaluation-notice";
import { MenuButton } from "@/components/ui/menu-item";
import { readTheme, THEME_COOKIE } from "@/components/ui/theme";
import { requireActor } from "@/lib/auth/session";
import { screensOf } from "@/lib/domain/screens";
import { ROLE_WORDS } from "@/lib/domain/staff-account";
import { env } from "@/lib/platform/env";
import { getPublicClinic } from "@/lib/services/settings/get-public-clinic";

/** The staff shell; each page and each service decides for itself who may see what. */
export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const clinic = await getPublicClinic(actor.clinicId);
  return (
    <AppShell
      nav={screensOf(actor.roles).map(({ href, label }) => ({ href, label }))}
      roles={actor.roles}
      homeHref="/"
      clinicName={clinic?.name ?? "Clinic"}
      account={{ name: actor.name, roles: actor.roles.map((role) => ROLE_WORDS[role]), sessionsHref: "/account" }}
      theme={readTheme((await cookies()).get(THEME_COOKIE)?.value)}
      notice={env().DATABASE_URL ? undefined : <EvaluationNotice />}
      signOut={
        <form method="post" action="/sign-out">
          <MenuButton type="submit" icon={<LogOut aria-hidden />}>
            Sign out
          </MenuButton>
        </form>
      }
    >
      {children}
    </AppShell>
  );
}
