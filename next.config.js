import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // Patient data is never kept between requests.
  cacheMaxMemorySize: 0,
  // Bundled, the embedded database answers every page with 500 when a page is the first to open it.
  serverExternalPackages: ["@electric-sql/pglite", "pg-boss", "rate-limiter-flexible"],
  images: { unoptimized: true, remotePatterns: [] },
  // `npm test` checks types as a stage of its own; a first start on a clinic's machine need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A page whose role is wrong answers 403.
    authInterrupts: true,
    // The largest accepted body is 64 kB of JSON; what is longer is refused before it is parsed.
    serverActions: { bodySizeLimit: "256kb" },
    proxyClientMaxBodySize: "256kb",
  },
};

export default createNextIntlPlugin("./lib/auth/page-language.ts")(config);
