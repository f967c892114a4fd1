import path from "node:path";

/** The plain pages that ours is compared with; a Next project of its own beside ours, with the same Next and React. */
const config = {
  poweredByHeader: false,
  agentRules: false,
  cacheMaxMemorySize: 0,
  serverExternalPackages: ["pg"],
  turbopack: { root: path.join(import.meta.dirname, "..", "..") },
};

export default config;
