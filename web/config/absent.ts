// Stands in for optional packages that the app never calls; see `turbopack.resolveAlias` in next.config.ts.
export {};
