import { z } from "zod";
import { PASSWORD_AT_MOST } from "@/lib/domain/password-rules";
import { REFLUX_CONCLUSIONS } from "@/lib/domain/reflux";
import { REPORT_PLANS } from "@/lib/domain/ultrasound";
import { reason } from "./request-moves";

const MAX_TEXT = 1000;

const conclusion = {
  refluxLeft: z.enum(REFLUX_CONCLUSIONS).nullable(),
  refluxRight: z.enum(REFLUX_CONCLUSIONS).nullable(),
  conclusion: reason("Write the conclusion."),
  /** Required where a leg's conclusion differs from the computed value. */
  disagreementReason: z.string().trim().max(MAX_TEXT, `Use at most ${MAX_TEXT} characters.`).nullable().default(null).transform((text) => (text === "" ? null : text)),
  plan: z.enum(REPORT_PLANS, "Choose what follows.").nullable().default(null),
};

/** The signer's own password, again: an open screen must not sign. */
const password = z.string("Enter your password.").min(1, "Enter your password.").max(PASSWORD_AT_MOST, "This is not your password.");

/** `version` is the exam's. */
export const SignReportInput = z.strictObject({ orderId: z.uuid(), version: z.int().min(1), ...conclusion });
export type SignReportInput = z.infer<typeof SignReportInput>;
export const SignWithPasswordInput = SignReportInput.extend({ password });
export type SignWithPasswordInput = z.infer<typeof SignWithPasswordInput>;

/** `reportVersion` is the newest one that the person saw. */
export const AmendReportInput = z.strictObject({ orderId: z.uuid(), reportVersion: z.int().min(1), ...conclusion, amendReason: reason("Write why the report is amended.") });
export type AmendReportInput = z.infer<typeof AmendReportInput>;
export const AmendWithPasswordInput = AmendReportInput.extend({ password });
export type AmendWithPasswordInput = z.infer<typeof AmendWithPasswordInput>;
