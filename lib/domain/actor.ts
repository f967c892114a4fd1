export const ROLES = ["coordinator", "nurse", "sonographer", "clinician", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const API_SCOPES = ["requests.create", "requests.read"] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** Where a call came from; ids only, written to every audit row. */
export type Origin = { ip: string | null; httpRequestId: string | null };

export type StaffActor = {
  kind: "staff";
  clinicId: string;
  staffId: string;
  name: string;
  roles: readonly Role[];
  sessionId: string;
  origin: Origin;
};

export type ApiActor = {
  kind: "api";
  clinicId: string;
  clientId: string;
  name: string;
  scopes: readonly ApiScope[];
  origin: Origin;
};

/** Somebody filling in the public form or a check-in; `linkId` names the draft or the check-in. */
export type PatientActor = {
  kind: "patient";
  clinicId: string;
  linkId: string | null;
  origin: Origin;
};

export type SystemActor = { kind: "system"; clinicId: string; job: string; origin: Origin };

export type Actor = StaffActor | ApiActor | PatientActor | SystemActor;

export function actorId(actor: Actor): string | null {
  if (actor.kind === "staff") return actor.staffId;
  if (actor.kind === "api") return actor.clientId;
  if (actor.kind === "patient") return actor.linkId;
  return null;
}

export function actorName(actor: Actor): string {
  if (actor.kind === "staff" || actor.kind === "api") return actor.name;
  return actor.kind === "patient" ? "Patient" : `System: ${actor.job}`;
}
