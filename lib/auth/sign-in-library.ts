import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { answer } from "./answer";
import { authOptions } from "./options";
import { NO_STORE, Refusal } from "./problem";
import { readBytes } from "./read-body";
import { originOf } from "./request-origin";
import { isSameOrigin } from "./same-origin";

type NextAuthContext = { params: Promise<{ nextauth: string[] }> };
const BODY_LIMIT = 16 * 1024;

/** next-auth's own endpoints, with this house's limits and headers around them. */
export async function answerSignInLibrary(request: NextRequest, context: NextAuthContext): Promise<Response> {
  return answer(originOf(request.headers).httpRequestId, async () => {
    const response: Response = await NextAuth(await limited(request), context, authOptions());
    for (const [name, value] of Object.entries(NO_STORE)) response.headers.set(name, value);
    return response;
  });
}

async function limited(request: NextRequest): Promise<NextRequest> {
  if (request.method === "GET") return request;
  if (!isSameOrigin(request.headers)) throw new Refusal(403, "This form was sent from another site.");
  const body = await readBytes(request, BODY_LIMIT);
  const { NextRequest: Rebuilt } = await import("next/server");
  return new Rebuilt(request.url, { method: request.method, headers: request.headers, body });
}
