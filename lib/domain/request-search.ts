import type { Stage } from "./pathway";

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
  hasMore: boolean;
};
