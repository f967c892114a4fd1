import { LINK_LIFETIME_MS } from "./session-limits";

export type LinkPurpose = "first_admin" | "set_password";

/** The secret stands after `#`, which browsers keep to themselves: it reaches no server log and no Referer. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  return `${purpose === "first_admin" ? "/setup" : "/setup/password"}#${token}`;
}

export function linkExpiry(at: Date): Date {
  return new Date(at.getTime() + LINK_LIFETIME_MS);
}

/** True while the link may be used: once, within 30 minutes. */
export function isLinkUsable(link: { purpose: string; usedAt: Date | null; expiresAt: Date }, purpose: LinkPurpose, at: Date): boolean {
  return link.purpose === purpose && link.usedAt === null && at < link.expiresAt;
}
