import type { Role } from "@/lib/domain/actor";
import type { FieldError } from "@/lib/domain/errors";

type Answer<T> = { ok: true; value: T } | { ok: false; message: string; fields: FieldError[] };
export type Invitation = { linkPath: string; expiresAt: Date };

/** What the staff screen can ask for; the page hands them in. */
export type StaffActions = {
  addStaff: (input: { name: string; email: string; roles: Role[] }) => Promise<Answer<Invitation>>;
  inviteStaff: (input: { staffId: string }) => Promise<Answer<Invitation>>;
  changeRoles: (input: { staffId: string; version: number; roles: Role[] }) => Promise<Answer<void>>;
  setCredential: (input: { staffId: string; version: number; credential: string }) => Promise<Answer<void>>;
  disableStaff: (input: { staffId: string; version: number; handOverToId: string | null }) => Promise<Answer<{ handedOver: number }>>;
  enableStaff: (input: { staffId: string; version: number }) => Promise<Answer<void>>;
};

export type Colleague = { id: string; name: string };
export type StaffAccountRow = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  credential: string | null;
  state: "active" | "invited" | "disabled";
  openRequests: number;
  isSelf: boolean;
  version: number;
};
