import createNextIntlPlugin from "next-intl/plugin";
import { DATA_POLICY, SECURITY_HEADERS, UNLISTED_HEADERS } from "./lib/auth/security-headers.ts";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // WebAssembly and its data files are read from disk beside the module.
  serverExternalPackages: ["@electric-sql/pglite"],
  headers: async () => [
    { source: "/:path*", headers: [...SECURITY_HEADERS] },
    // The address of a shared answer is its key: it goes into no other site's log and no search engine.
    { source: "/w/:path*", headers: [...UNLISTED_HEADERS] },
    { source: "/api/:path*", headers: [{ key: "Content-Security-Policy", value: DATA_POLICY }] },
  ],
  // Types are a step of `npm run check` and `npm test`; a start on a fresh machine need not wait.
  typescript: { ignoreBuildErrors: true },
};

const withWords = createNextIntlPlugin("./lib/i18n/request.ts");

export default withWords(config);
