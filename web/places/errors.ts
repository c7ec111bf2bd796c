export type PlacesErrorCode =
  | "coordinates-out-of-range"
  | "cell-invalid"
  | "radius-out-of-range"
  | "cities-unreadable"
  | "land-unreadable";

const SENTENCES: Readonly<Record<PlacesErrorCode, string>> = {
  "coordinates-out-of-range": "Latitude must lie within ±90 and longitude within ±180 degrees.",
  "cell-invalid": "This is not a valid H3 cell; pick the place on the map again.",
  "radius-out-of-range": "A radius must be a number of metres, not negative.",
  "cities-unreadable":
    "The list of cities could not be read; run `npm run build:places` and reload the page.",
  "land-unreadable": "The map's land could not be read; run `npm run build:places` and reload the page.",
};

/** A place that can't be used, with the code to translate by. */
export class PlacesError extends Error {
  readonly code: PlacesErrorCode;

  constructor(code: PlacesErrorCode, options?: ErrorOptions) {
    super(SENTENCES[code], options);
    this.name = "PlacesError";
    this.code = code;
  }
}
