"use server";

import { wordedCall } from "@/components/requests/call/call-errors";
import { guardedAction } from "@/lib/auth/guarded-action";
import { SaveCallInput, SendCallInput, StartCallInput } from "@/lib/inputs/calls";
import { saveCall } from "@/lib/services/drafts/save-call";
import { sendCall } from "@/lib/services/drafts/send-call";
import { startCall } from "@/lib/services/drafts/start-call";

export const startCallAction = guardedAction(StartCallInput, startCall);
export const saveCallAction = guardedAction(SaveCallInput, saveCall);
export const sendCallAction = guardedAction(SendCallInput, async (actor, input) => wordedCall(await sendCall(actor, input)));
