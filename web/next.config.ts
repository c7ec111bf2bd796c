import { resolve } from "node:path";
import type { NextConfig } from "next";

// Optional peers of wagmi's connectors that the app never loads and that the bundler can't resolve completely.
const absent = "./config/absent.ts";

const config: NextConfig = {
  output: "export",
  trailingSlash: true,
  // No host has it: scripts/site/anywhere.ts, which knows it too, makes the export run wherever it is put.
  basePath: "/__base__",
  images: { unoptimized: true },
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run check` checks the types, once; the first `npm start` is quicker by that.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: resolve(import.meta.dirname, ".."),
    resolveAlias: {
      "@base-org/account": absent,
      "@coinbase/cdp-sdk": absent,
      // The messages are compiled while building (web/language/build.ts): pages need what puts them together alone.
      "use-intl/format-message": "use-intl/format-message/format-only",
      "react-style-singleton": "./wallet/loaded/scrollStyles.ts",
    },
  },
};

export default config;
