import { resolve } from "node:path";
import type { NextConfig } from "next";

// Where the site is mounted, such as "/commons"; empty for the root of a host.
const basePath = process.env.MYCELIARY_BASE_PATH ?? "";

// Optional peers of wagmi's connectors that the app never loads and that the bundler can't resolve completely.
const absent = "./config/absent.ts";

const config: NextConfig = {
  output: "export",
  trailingSlash: true,
  basePath,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  images: { unoptimized: true },
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run check` checks the types, once; the first `npm start` is quicker by that.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: resolve(import.meta.dirname, ".."),
    resolveAlias: { "@base-org/account": absent, "@coinbase/cdp-sdk": absent },
  },
};

export default config;
