/**
 * The base path that the export is built with. No host has it: `anywhere.ts` replaces it by what works wherever the site
 * is put.
 */
export const PLACEHOLDER = "/__base__";
