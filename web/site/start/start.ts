import { sayFirstWords } from "./firstWords.ts";
import { painted } from "./painted.ts";

/**
 * Stands in every exported page, after all that it shows, and fetches the app once that is seen: fetched beside it, some
 * hundred kilobytes would hold up the words that somebody came for.
 *
 * `data-scripts` of its own element are the app's scripts, between spaces.
 */
const scripts = document.currentScript?.dataset.scripts?.split(" ") ?? [];

function fetchApp(): void {
  for (const src of scripts) {
    const script = document.createElement("script");
    // The bundler's runtime knows a script by this attribute.
    script.setAttribute("src", src);
    script.async = true;
    document.head.append(script);
  }
}

void sayFirstWords().then(painted).then(fetchApp);
