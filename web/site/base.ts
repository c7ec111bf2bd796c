/** The address of the site's root, ending in a slash: what every page's `base` leads to, wherever the site is put. */
export function siteBase(): URL {
  return new URL(".", document.baseURI);
}
