import { UnexpectedExport } from "./anywhere.ts";

/** The fonts that every page's first lines are set in: without them the words would jump once they arrive. */
const FIRST_FONTS = [
  "source-sans-3-latin-400-normal",
  "source-sans-3-latin-600-normal",
  "fraunces-latin-600-normal",
];

/** What Next has no place for in a page's head. Addresses are relative to the page's base. */
export function withHead(html: string, files: readonly string[]): string {
  const fonts = FIRST_FONTS.map((name) => {
    const file = files.find((path) => path.includes(`/${name}.`) && path.endsWith(".woff2"));
    if (file === undefined) throw new UnexpectedExport(name, "the font is not in the export");
    return `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="./${file}"/>`;
  });
  const links = [
    // Asked for by the page's script, which is there only later: `web/config/load.ts`.
    '<link rel="preload" as="fetch" crossorigin="" href="./config.json"/>',
    ...fonts,
    // Not by Next, whose icon leaves the head for a moment at each navigation: browsers then ask for /favicon.ico.
    '<link rel="icon" type="image/svg+xml" href="./icon.svg"/>',
    '<link rel="manifest" href="./manifest.webmanifest"/>',
    '<link rel="apple-touch-icon" href="./icons/apple-touch-icon.png"/>',
  ];
  return html.replace(/<base [^>]*>/, (base) => base + links.join(""));
}
