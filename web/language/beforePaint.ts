import { LANGUAGE_KEY } from "./choice.ts";
import { directionOf, LANGUAGES } from "./languages.ts";

const directions = Object.fromEntries(LANGUAGES.map((language) => [language, directionOf(language)]));

/**
 * A script that runs before the first paint: it gives the page its language and direction, as `languageOf` would, so that
 * nothing jumps to the other side afterwards. The exported words are English; those of another language hide until
 * its catalogue is there (`data-words`).
 */
export const beforePaint = `(function(){
var known=${JSON.stringify(directions)},root=document.documentElement,wished=[].concat(navigator.languages||[]);
try{var kept=localStorage.getItem(${JSON.stringify(LANGUAGE_KEY)});if(kept!==null)wished.unshift(kept)}catch(e){}
for(var i=0;i<wished.length;i++){var base=String(wished[i]).toLowerCase().split("-")[0];
if(Object.prototype.hasOwnProperty.call(known,base)){root.lang=base;root.dir=known[base];
if(base!=="en")root.dataset.words="waiting";return}}
})()`;
