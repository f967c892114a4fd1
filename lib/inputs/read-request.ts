import { z } from "zod";

export const ReadRequestInput = z.strictObject({ requestId: z.guid() });
export type ReadRequestInput = z.infer<typeof ReadRequestInput>;
