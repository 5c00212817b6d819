import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // WebAssembly and its data files are read from disk beside the module.
  serverExternalPackages: ["@electric-sql/pglite"],
  // Types are a step of `npm run check` and `npm test`; a start on a fresh machine need not wait.
  typescript: { ignoreBuildErrors: true },
};

const withWords = createNextIntlPlugin("./lib/i18n/request.ts");

export default withWords(config);
