import type { Stage } from "./stages";

/** How long what somebody typed is kept, so that Back and a reload bring it back. */
export const KEPT_SEARCH_MINUTES = 30;

export type SearchHit = {
  id: string;
  patientId: string;
  reference: string;
  familyName: string;
  givenName: string;
  bornOn: string;
  phone: string;
  stage: Stage;
  receivedAt: string;
  hasSimilarName: boolean;
};

export type SearchResult = {
  hits: SearchHit[];
  /** True when nothing matched letter by letter and these names only come near. */
  isNear: boolean;
  /** Names that come near beside those that match: a person may stand there under another spelling. */
  near: SearchHit[];
  hasMore: boolean;
};

/** `keptId` brings the search back for the same person, for a while; null when it was not to be kept. */
export type KeptSearchResult = SearchResult & { keptId: string | null };
export type RestoredSearch = KeptSearchResult & { words: string; includeEnded: boolean };
