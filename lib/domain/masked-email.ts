/** `a…@example.com`: enough to recognise the address, too little to learn it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 1 ? "…" : `${[...email][0] ?? ""}…${email.slice(at)}`;
}
