import { relative, sep } from "node:path";

const NOUNS = ["screening", "account", "settings", "requests", "patients", "ultrasounds", "treatments", "check-ins", "outcomes", "staff", "audit"];

/** The folders of the house; `true` takes any folder below. */
const HOUSE = {
  app: true,
  bench: true,
  components: new Set(["ui", "data-table", "charts", "forms", "shell", ...NOUNS]),
  db: new Set(["schema", "queries", "migrations", "seed", "testing"]),
  e2e: true,
  lib: new Set(["domain", "inputs", "format", "auth", "services", "jobs", "platform"]),
  messages: true,
  public: true,
  scripts: true,
};
const AT_THE_TOP = /^(proxy\.ts|instrumentation(-[\w-]+)?\.ts|[\w-]+\.config\.(ts|js|mjs)|next-env\.d\.ts|\.[\w-]+\.(cjs|mjs))$/;
const DRAWER = /^(utils?|helpers?|common|misc|types|hooks|constants|shared|lib)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NEXT_SEGMENT = /^(\(.+\)|@[a-z-]+|\[{1,2}(\.\.\.)?\w+\]{1,2})$/;

export const hasAHome = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    Program(node) {
      const parts = relative(context.cwd, context.filename).split(sep);
      const problem = findProblem(parts.slice(0, -1), parts.at(-1));
      if (problem) context.report({ node, message: `${problem}. See "the tree" in STYLE.md.` });
    },
  }),
};

function findProblem(folders, file) {
  if (folders.length === 0) return AT_THE_TOP.test(file) ? null : `${file} has no home at the top level`;
  const [top, second] = folders;
  const below = HOUSE[top];
  if (!below) return `The folder ${top} is not part of the house`;
  if (below !== true && second && !below.has(second)) return `The folder ${top}/${second} is not part of the house`;
  if (top === "lib" && !second) return "A file in lib/ belongs in one of its folders";
  return findBadName(folders.slice(1), file.split(".")[0]);
}

function findBadName(folders, stem) {
  const drawer = [...folders, stem].find((name) => DRAWER.test(name));
  if (drawer) return `"${drawer}" is a drawer, not a name`;
  const odd = [...folders.filter((name) => !NEXT_SEGMENT.test(name)), stem].find((name) => !KEBAB.test(name));
  return odd ? `"${odd}" is not kebab-case` : null;
}
