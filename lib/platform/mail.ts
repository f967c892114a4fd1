import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";

/** `id`: the same for each attempt, so that a mailbox knows a mail that comes twice. */
export type Mail = { id: string; to: string; subject: string; text: string };

const TIMEOUT_MS = 15_000;

let transport: Transporter | null = null;

export function hasMailServer(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Hands one mail to the mail server named by SMTP_URL; throws when it does not take it. */
export async function sendMail({ id, to, subject, text }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set.");
  transport ??= createTransport({ url: SMTP_URL, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
  const { hostname } = new URL(PUBLIC_URL);
  await transport.sendMail({ messageId: `<${id}@${hostname}>`, from: MAIL_FROM ?? `charley@${hostname}`, to, subject, text });
}

/** What went wrong as a short code: answers of a mail server may repeat addresses and text. */
export function mailErrorCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("responseCode" in error && typeof error.responseCode === "number") return `SMTP ${error.responseCode}`;
  return "code" in error && typeof error.code === "string" ? error.code : "unknown";
}
