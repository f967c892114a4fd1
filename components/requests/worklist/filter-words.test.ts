import { describe, expect, it } from "vitest";
import { facetValues } from "./filter-words";

const staff = [{ id: "ana", name: "Ana" }, { id: "bob", name: "Bob" }];
const offer = (chosen: string[], found: string[] = []) => facetValues("owners", { staff, chosen, found, staffId: "ana" });

describe("the owners that a filter offers", () => {
  it("are oneself as Me alone, nobody, the colleagues, and accounts that left", () => {
    expect(offer([], ["ana", "none", "gone"])).toEqual(["me", "none", "bob", "gone"]);
  });

  it("keep one's own name beside Me when a colleague's view chose it, so that ticking another owner does not drop it", () => {
    expect(offer(["ana"])).toEqual(["me", "none", "ana", "bob"]);
  });

  it("are each offered once", () => {
    expect(offer(["gone", "bob", "me"], ["gone", "bob"])).toEqual(["me", "none", "bob", "gone"]);
  });
});
