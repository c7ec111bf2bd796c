import { PROFILE_LIMITS } from "../../identity/profile/schema.ts";

/** Pixels of a side: sharp at the largest size in which a profile shows it, on a dense screen. */
const SIDE = 256;
const QUALITIES = [0.85, 0.7, 0.5, 0.3] as const;

/** The file is no picture that this browser can read. */
export class PictureUnreadable extends Error {
  override readonly name = "PictureUnreadable";
}

/**
 * Makes a square picture of a file that fits into the profile's document. It is drawn anew, so that nothing of the file but
 * what one sees (where and when it was taken, for instance) leaves the device.
 *
 * @returns a data URI of at most `PROFILE_LIMITS.picture` characters
 */
export async function pictureOf(file: Blob): Promise<string> {
  const image = await createImageBitmap(file).catch((cause: unknown) => {
    throw new PictureUnreadable("This file is no picture.", { cause });
  });
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const side = Math.min(image.width, image.height);
  const [left, top] = [(image.width - side) / 2, (image.height - side) / 2];
  const context = canvas.getContext("2d");
  if (context === null) throw new PictureUnreadable("This browser can't draw pictures.");
  // What is transparent would come out black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, SIDE, SIDE);
  context.drawImage(image, left, top, side, side, 0, 0, SIDE, SIDE);
  image.close();
  const made = QUALITIES.map((quality) => canvas.toDataURL("image/jpeg", quality));
  const fitting = made.find(({ length }) => length <= PROFILE_LIMITS.picture);
  if (fitting === undefined) throw new PictureUnreadable("This picture can't be made small enough.");
  return fitting;
}
