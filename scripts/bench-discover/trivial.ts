import type { Page } from "playwright-core";

/** What a machine shows of a page that does next to nothing: one plain part, moved as the pointer is. */
const PAGE = `<!doctype html>
<title>One moved part</title>
<style>
  body { margin: 0 }
  main { position: absolute; inset: 140px 64px auto auto; width: 566px; height: 760px; overflow: hidden; touch-action: none }
  div { height: 100%; background: #3f6142; will-change: transform }
</style>
<main role="application"><div></div></main>
<script>
  const part = document.querySelector("div");
  let from = null;
  addEventListener("pointerdown", (event) => { from = event });
  addEventListener("pointerup", () => { from = null });
  addEventListener("pointermove", ({ clientX, clientY }) => {
    if (from !== null)
      part.style.transform = \`translate3d(\${clientX - from.clientX}px, \${clientY - from.clientY}px, 0)\`;
  });
</script>`;

/** Shows that page. */
export async function showTrivial(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.setContent(PAGE);
}
