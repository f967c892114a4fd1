import { forbidden } from "./forbidden.mjs";
import { guards } from "./guards.mjs";
import { hasAHome } from "./home.mjs";
import { serverOnlyFirst } from "./server-only.mjs";

/** The habits of STYLE.md that a machine can watch. */
export const charley = {
  meta: { name: "charley" },
  rules: { ...forbidden, ...guards, "has-a-home": hasAHome, "server-only-first": serverOnlyFirst },
};
