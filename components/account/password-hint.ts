import { PASSWORD_AT_LEAST } from "@/lib/domain/password-rules";

export const PASSWORD_HINT = `At least ${PASSWORD_AT_LEAST} characters. A few unrelated words work well; spaces are fine.`;
