"use server";

import { checkInMail } from "@/lib/format/check-in-mail";
import { guardedAction } from "@/lib/auth/guarded-action";
import { SendCheckInLinkInput } from "@/lib/inputs/check-in-links";
import { RecordContactInput } from "@/lib/inputs/request-work";
import { sendCheckInLink } from "@/lib/services/check-ins/send-check-in-link";
import { recordContact } from "@/lib/services/requests/record-contact";

export const sendCheckInLinkAction = guardedAction(SendCheckInLinkInput, (actor, input) => sendCheckInLink(actor, { ...input, write: checkInMail }));
export const recordContactAction = guardedAction(RecordContactInput, recordContact);
