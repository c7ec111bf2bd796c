/**
 * A catalogue travels in two parts. The first has the words of Discover, of a listing and of what stands round every page: all
 * that a visitor reads first. The rest is fetched for the other pages, and for members. `parts.test.ts` holds pages to it.
 */
export const FIRST_NAMESPACES = [
  "amount",
  "categories",
  "discover",
  "feedback",
  "firstSteps",
  "footer",
  "freshness",
  "identity",
  "listing",
  "live",
  "map",
  "match",
  "member",
  "mutual",
  "navigation",
  "place",
  "searches",
  "startup",
  "storage",
  "tagChoices",
  "tags",
  "titles",
  "undo",
  "update",
  "wallet",
  "week",
] as const;

/** Routes that need no more than the first part. */
const FIRST_ROUTES: readonly string[] = ["", "listing"];

/** @param pathname of a page, from the site's root */
export function needsAllWords(pathname: string): boolean {
  return !FIRST_ROUTES.includes(pathname.replace(/^\/|\/$/g, ""));
}

/** What the exported pages say, before any catalogue is there: namespaces, or some keys of one. */
export const FRAME: Readonly<Record<string, readonly string[] | "all">> = {
  discover: ["title", "intro", "seeks", "lookForHelp", "canHelp", "map", "list", "looking"],
  feedback: "all",
  navigation: "all",
  startup: "all",
  titles: "all",
};
