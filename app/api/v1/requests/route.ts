import { Refusal, jsonResponse } from "@/lib/auth/problem";
import { apiRoute, endpoint } from "@/lib/auth/route";
import type { ApiActor } from "@/lib/domain/actor";
import { KeyReused } from "@/lib/domain/intake";
import { ScreeningRequestInput } from "@/lib/inputs/screening-request";
import { createRequest } from "@/lib/services/requests/create-request";

const CREATE_LIMIT = { name: "api-create", points: 600, seconds: 60 };

const create = endpoint<ApiActor, typeof ScreeningRequestInput>({
  permission: "requests.create",
  subject: "request",
  body: ScreeningRequestInput,
  limit: CREATE_LIMIT,
  handle: async ({ actor, body }) => {
    const { isReplay, ...received } = await createRequest(actor, body).catch((error: unknown) => {
      throw error instanceof KeyReused ? new Refusal(422, error.message, [{ field: "idempotencyKey", message: error.message }]) : error;
    });
    const location = { Location: `/api/v1/requests/${received.id}` };
    return isReplay ? jsonResponse(received, 200, { ...location, "Idempotent-Replayed": "true" }) : jsonResponse(received, 201, location);
  },
});

export const { POST, GET, PUT, PATCH, DELETE } = apiRoute({ POST: create });
