/** Milliseconds that a browser may take to begin saving. */
const BEGIN_MS = 60_000;

/**
 * Has the browser save a file under a name. It is never opened: what a stranger sent would run as a page of ours.
 *
 * @param name A safe name.
 */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), BEGIN_MS);
}
