import type { CrampSite } from "@/lib/domain/cramp-pattern/answers";

/** One leg seen from behind, 20 by 56 units; it is symmetrical, so neither side can be mirrored by mistake. */
export const LEG_OUTLINE =
  "M3,1 H17 C17,10 15.5,16 14.5,22 C17.6,28 17.6,34 14,41 L13.6,47 C15.5,50 17,53 16,55 H4 C3,53 4.5,50 6.4,47 L6,41 C2.4,34 2.4,28 5.5,22 C4.5,16 3,10 3,1 Z";

/** Sites at the front of the leg show from behind only as edges. */
const ZONES: Record<Exclude<CrampSite, "other">, string> = {
  calf: "M4.9,24 C2.9,29 3.3,35 5.6,40 H14.4 C16.7,35 17.1,29 15.1,24 Z",
  foot: "M6.4,47 C4.5,50 3,53 4,55 H16 C17,53 15.5,50 13.6,47 Z",
  shin: "M4.9,24 C2.9,29 3.3,35 5.6,40 H8.2 C6.2,35 6,29 7.2,24 Z M15.1,24 C17.1,29 16.7,35 14.4,40 H11.8 C13.8,35 14,29 12.8,24 Z",
  thigh_back: "M3.3,5 C3.6,11 4.5,16 5.2,20 H14.8 C15.5,16 16.4,11 16.7,5 Z",
  thigh_front:
    "M3.3,5 C3.6,11 4.5,16 5.2,20 H7.6 C6.9,16 6.2,11 6,5 Z M16.7,5 C16.4,11 15.5,16 14.8,20 H12.4 C13.1,16 13.8,11 14,5 Z",
};

/** Without a drawable site the whole leg is meant. */
export function zonePaths(sites: readonly CrampSite[]): string[] {
  const drawn = sites.flatMap((site) => (site === "other" ? [] : [ZONES[site]]));
  return drawn.length === 0 ? [LEG_OUTLINE] : drawn;
}
