import { posix } from "node:path";
import type { Document } from "./read.ts";

const LEADS_AWAY = /^https:\/\//;

/**
 * Says what is wrong with a link within the repository; null where it leads somewhere. Other sites are not asked.
 * @param from path of the document that has it, from the root
 * @param exists whether there is such a file or folder, by its path from the root
 */
export function brokenLink(
  from: string,
  link: string,
  documents: ReadonlyMap<string, Document>,
  exists: (path: string) => boolean,
): string | null {
  if (LEADS_AWAY.test(link)) return null;
  if (/^[a-z]+:/i.test(link)) return `${from}: ${link} is no address to lead readers to`;
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? from : posix.join(posix.dirname(from), decodeURI(path));
  if (!exists(target)) return `${from}: there is no ${target}`;
  if (anchor === undefined || documents.get(target)?.anchors.has(anchor) === true) return null;
  return `${from}: ${target} has no heading for #${anchor}`;
}
