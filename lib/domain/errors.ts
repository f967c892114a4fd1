import type { RequestNow } from "./request-comparison";

export type FieldError = { field: string; message: string };

export type DomainErrorCode = "not_found" | "forbidden" | "conflict" | "invalid";

/** A refusal that a person can act on. Anything else that is thrown is a bug or an outage. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly fields: FieldError[] = [],
    /** What the audit log keeps of it, where the code alone would look like any other refusal. */
    readonly auditCode: string = code,
  ) {
    super(message);
    this.name = "DomainError";
  }
}

export class NotFound extends DomainError {
  constructor(message = "This record does not exist in your clinic.") {
    super("not_found", message);
  }
}

export class Forbidden extends DomainError {
  constructor(message = "Your role does not allow this.") {
    super("forbidden", message);
  }
}

/** `current` carries what the other person saved, so that a screen can show both sides. */
export class Conflict extends DomainError {
  constructor(
    message: string,
    readonly current: ConflictState | null = null,
    fields: FieldError[] = [],
  ) {
    super("conflict", message, fields);
  }
}

export type ConflictState = {
  version: number;
  changedBy: string | null;
  changedAt: string | null;
  what: string | null;
  /** Of a request: how it stands now, and who changed what last. */
  request?: RequestNow;
};

export class Invalid extends DomainError {
  constructor(message: string, fields: FieldError[] = [], auditCode?: string) {
    super("invalid", message, fields, auditCode);
  }
}
