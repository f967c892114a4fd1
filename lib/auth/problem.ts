import "server-only";
import type { DomainErrorCode, FieldError } from "@/lib/domain/errors";

const TITLES = {
  400: "Some values need a change",
  401: "Sign in, or send a valid key",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Changed meanwhile",
  413: "Too large",
  415: "Unsupported media type",
  422: "Cannot be processed",
  429: "Too many requests",
  500: "Something went wrong",
  503: "Not available now",
} as const;

export type ProblemStatus = keyof typeof TITLES;

export const STATUS_OF: Record<DomainErrorCode, ProblemStatus> = { invalid: 400, forbidden: 403, not_found: 404, conflict: 409 };

export const NO_STORE = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" };

/** Thrown by the wrapper's own checks; `detail` is for the caller and never holds what they sent. */
export class Refusal extends Error {
  constructor(
    readonly status: ProblemStatus,
    readonly detail: string,
    readonly errors: FieldError[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

/** RFC 9457, with the request's id and the refused fields. */
export function problem(
  status: ProblemStatus,
  requestId: string | null,
  detail: string,
  errors: FieldError[] = [],
  headers: Record<string, string> = {},
): Response {
  const body = { type: "about:blank", title: TITLES[status], status, detail, requestId, ...(errors.length > 0 && { errors }) };
  return new Response(JSON.stringify(body), { status, headers: { ...NO_STORE, "Content-Type": "application/problem+json", ...headers } });
}

export function jsonResponse(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { ...NO_STORE, "Content-Type": "application/json", ...headers } });
}
