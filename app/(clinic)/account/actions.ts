"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { EndOtherSessionsInput, EndSessionInput } from "@/lib/inputs/sessions";
import { endOtherSessions } from "@/lib/services/sessions/end-other-sessions";
import { endSession } from "@/lib/services/sessions/end-session";

export const endSessionAction = guardedAction(EndSessionInput, endSession);
export const endOtherSessionsAction = guardedAction(EndOtherSessionsInput, endOtherSessions);
