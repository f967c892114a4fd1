"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { VerifyAuditInput } from "@/lib/inputs/audit-query";
import { verifyAudit } from "@/lib/services/audit/verify-audit";

export const verifyAuditAction = guardedAction(VerifyAuditInput, verifyAudit);
