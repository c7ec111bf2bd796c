/** Pixels of the longer side: a scratch can still be seen, and a handful of pictures fit into one piece of evidence. */
const SIDE = 1600;
const QUALITY = 0.8;

/** What browsers draw, and a camera makes. */
const PICTURES: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp"]);

function blobOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
}

/**
 * Draws a photograph anew, no larger than one needs to see, so that nothing but what one sees leaves the device: where and
 * when it was taken is no business of everybody's. Anything else, and what this browser can't draw, stays as it is.
 */
export async function withoutTraces(file: File): Promise<File> {
  if (!PICTURES.has(file.type)) return file;
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return file;
  const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext("2d");
  if (context === null) return file;
  // What is transparent would come out black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const drawn = await blobOf(canvas);
  if (drawn === null) return file;
  return new File([drawn], file.name.replace(/\.[^.]+$/, ".jpg"), { type: "image/jpeg" });
}
