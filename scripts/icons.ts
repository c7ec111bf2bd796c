import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { colours } from "../web/theme/tokens.ts";

/** Icons that an installed site needs as pixels. `inset` is the drawing's distance from each edge, as a share of the side. */
const ICONS = [
  { name: "icon-192", side: 192, inset: 0.04, ground: "transparent" },
  { name: "icon-512", side: 512, inset: 0.04, ground: "transparent" },
  // Launchers cut a maskable icon down to a circle of 80 % (W3C Web App Manifest, § "safe zone").
  { name: "maskable-512", side: 512, inset: 0.2, ground: colours.light.ground },
  { name: "apple-touch-icon", side: 180, inset: 0.12, ground: colours.light.ground },
];

const web = resolve(import.meta.dirname, "../web");
const svg = await readFile(join(web, "public/icon.svg"), "base64");
const browser = await chromium.launch({
  executablePath: process.env.MYCELIARY_CHROMIUM ?? "chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const { name, side, inset, ground } of ICONS) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<style>body{margin:0;background:${ground}}img{display:block;box-sizing:border-box;width:${side}px;height:${side}px;padding:${side * inset}px}</style>
     <img src="data:image/svg+xml;base64,${svg}">`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(join(web, "public/icons", `${name}.png`), png);
  console.log(`${name}.png: ${png.length} bytes`);
}
await browser.close();
