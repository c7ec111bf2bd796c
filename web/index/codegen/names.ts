/** English plurals as graph-node forms them, the first that fits; most words only take an s. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/([^aeiou])y$/i, "$1ies"],
  [/(ch|sh|ss|x|z)$/i, "$1es"],
  [/s$/i, "s"],
  [/$/, "s"],
];

/** The field that asks for one entity of a type: `CommunityDay` → `communityDay`. */
export function entityName(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}

/** The field that asks for many: `CommunityDay` → `communityDays`; `_collection` tells it from the one where both are alike. */
export function collectionName(type: string): string {
  const one = entityName(type);
  const rule = PLURALS.find(([ending]) => ending.test(one));
  const many = rule === undefined ? one : one.replace(rule[0], rule[1]);
  return many === one ? `${one}_collection` : many;
}
