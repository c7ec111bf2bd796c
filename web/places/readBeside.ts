import { PlacesError, type PlacesErrorCode } from "./errors.ts";

/**
 * Reads a file that lies beside the page's own.
 * @param base Address of the page's files, ending in a slash.
 * @throws {@link PlacesError} of the code given, where it can't be had or is not JSON
 */
export async function readBeside(base: URL, path: string, code: PlacesErrorCode): Promise<unknown> {
  try {
    const response = await fetch(new URL(path, base));
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.json();
  } catch (cause) {
    throw new PlacesError(code, { cause });
  }
}
