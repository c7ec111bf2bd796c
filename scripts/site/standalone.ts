import { beforePaint } from "../../web/language/beforePaint.ts";
import ar from "../../web/messages/ar.json" with { type: "json" };
import de from "../../web/messages/de.json" with { type: "json" };
import en from "../../web/messages/en.json" with { type: "json" };
import es from "../../web/messages/es.json" with { type: "json" };
import fr from "../../web/messages/fr.json" with { type: "json" };
import { colours, fonts } from "../../web/theme/tokens.ts";

const STYLE = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:24px;box-sizing:border-box;text-align:center;font:1.07rem/1.5 ${fonts.text};
color:light-dark(${colours.light.ink},${colours.dark.ink});background:light-dark(${colours.light.ground},${colours.dark.ground})}
main{max-width:32rem}
h1{font:600 1.6rem/1.2 ${fonts.title}}
a{color:light-dark(${colours.light.moss},${colours.dark.moss});padding:12px;display:inline-block}`;

/** Such a page stands in for one of unknown depth: it looks for the site above, by its `config.json`. */
const FIND_SITE = `(async function(){
var parts=location.pathname.split("/");
while(parts.length>1){parts.pop();var root=parts.join("/")+"/";
try{if((await fetch(root+"config.json")).ok){document.querySelector("a").href=root;return}}catch(e){}}
})()`;

interface Words {
  readonly title: string;
  readonly text: string;
  readonly home: string;
}

/** Puts the words into the page's language, which `beforePaint` has found; English stands there already. */
function inLanguage(words: Readonly<Record<string, Words>>): string {
  return `(function(){
var words=${JSON.stringify(words)}[document.documentElement.lang];
if(!words)return;
document.title=words.title+" · Myceliary";
document.querySelector("h1").textContent=words.title;
document.querySelector("p").textContent=words.text;
document.querySelector("a").textContent=words.home;
})()`;
}

/** A page that needs nothing but itself: its own address is unknown, and there may be no network. */
function standalone(key: "notFound" | "offline"): string {
  const words = en[key];
  const others = { es: es[key], fr: fr[key], de: de[key], ar: ar[key] };
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${words.title} · Myceliary</title><style>${STYLE}</style><script>${beforePaint}</script></head><body><main><h1>${words.title}</h1><p>${words.text}</p><a href="/">${words.home}</a></main><script>${inLanguage(others)}</script><script>${FIND_SITE}</script></body></html>
`;
}

/** By file name: what a host shows for an address that leads nowhere, and the worker for a page never opened before. */
export const STANDALONE: Readonly<Record<string, string>> = {
  "404.html": standalone("notFound"),
  "offline.html": standalone("offline"),
};
