/**
 * The caller's address: the socket's, or, behind `trustedHops` proxies of our own, the one that the outermost of them saw.
 * What stands further left in X-Forwarded-For is the caller's own claim.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedHops: number,
): string | null {
  const claimed = [forwardedFor ?? []].flat().join(",").split(",").map((part) => part.trim()).filter(Boolean);
  const chain = [...claimed, socketAddress ?? ""];
  const found = chain[Math.max(chain.length - 1 - trustedHops, 0)] ?? "";
  const plain = found.replace(/^::ffff:/, "");
  return /^[0-9a-fA-F:.]{2,45}$/.test(plain) ? plain : null;
}

/** One limit counts a whole IPv6 /64: a single home has that many addresses. */
export function addressBlock(address: string | null): string {
  if (address === null) return "unknown";
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
