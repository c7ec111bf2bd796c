import en from "../../web/messages/en.json" with { type: "json" };
import { colours, fonts } from "../../web/theme/tokens.ts";

const STYLE = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:24px;text-align:center;font:1.07rem/1.5 ${fonts.text};
color:light-dark(${colours.light.ink},${colours.dark.ink});background:light-dark(${colours.light.ground},${colours.dark.ground})}
h1{font:600 1.6rem/1.2 ${fonts.title}}
a{color:light-dark(${colours.light.moss},${colours.dark.moss});padding:12px;display:inline-block}`;

/** A host shows this page wherever something is missing: it looks for the site above, by its `config.json`. */
const FIND_SITE = `(async function(){
var parts=location.pathname.split("/");
while(parts.length>1){parts.pop();var root=parts.join("/")+"/";
try{if((await fetch(root+"config.json",{method:"HEAD"})).ok){document.querySelector("a").href=root;return}}catch(e){}}
})()`;

/** What a host shows for an address that leads nowhere. Needs nothing but itself, since its own address is unknown. */
export const NOT_FOUND = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${en.notFound.title} · Myceliary</title><style>${STYLE}</style></head><body><main><h1>${en.notFound.title}</h1><p>${en.notFound.text}</p><a href="/">${en.notFound.home}</a></main><script>${FIND_SITE}</script></body></html>
`;
