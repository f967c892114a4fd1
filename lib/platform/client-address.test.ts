import { describe, expect, it } from "vitest";
import { addressBlock, clientAddress } from "./client-address";

describe("the caller's address", () => {
  it("is the socket's when no proxy is trusted, whatever the caller claims", () => {
    expect(clientAddress("203.0.113.9", "1.2.3.4", 0)).toBe("203.0.113.9");
    expect(clientAddress("::ffff:203.0.113.9", ["1.2.3.4", "5.6.7.8"], 0)).toBe("203.0.113.9");
  });
  it("is what the outermost of our own proxies saw", () => {
    expect(clientAddress("10.0.0.1", "6.6.6.6, 198.51.100.7", 1)).toBe("198.51.100.7");
    expect(clientAddress("10.0.0.1", "6.6.6.6, 198.51.100.7, 10.0.0.2", 2)).toBe("198.51.100.7");
    expect(clientAddress("10.0.0.1", undefined, 1)).toBe("10.0.0.1");
  });
  it("is never free text", () => {
    expect(clientAddress("10.0.0.1", "<script>", 1)).toBeNull();
  });
  it("counts an IPv6 home as one", () => {
    expect(addressBlock("2001:db8:1:2:3:4:5:6")).toBe(addressBlock("2001:db8:1:2:ffff::1"));
    expect(addressBlock("192.0.2.1")).toBe("192.0.2.1");
    expect(addressBlock(null)).toBe("unknown");
  });
});
