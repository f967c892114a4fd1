import "server-only";
import { PASSWORD_AT_MOST } from "@/lib/domain/password-rules";
import { PasswordQueueFull, verifyPassword } from "@/lib/platform/password";

type Account = { passwordHash: string | null; disabledAt: Date | null };

/** Checked outside any transaction, because it takes a tenth of a second. The same work is done for an account that nobody has. */
export async function isPasswordRight(account: Account | null, password: string): Promise<boolean | "busy"> {
  if (password.length > PASSWORD_AT_MOST) return false;
  try {
    const usable = account && !account.disabledAt ? account.passwordHash : null;
    return await verifyPassword(usable, password);
  } catch (error) {
    if (error instanceof PasswordQueueFull) return "busy";
    throw error;
  }
}
