export interface Spot {
  x: number;
  y: number;
  r: number;
}

/** A mushroom's traits, in a 32 × 32 box. */
export interface Mushroom {
  cap: string;
  ground: string;
  stem: string;
  spotColour: string;
  capHeight: number;
  capWidth: number;
  pointed: number;
  stemWidth: number;
  ring: boolean;
  gills: number;
  spots: readonly Spot[];
}

const CAPS = [
  "#A64B0F",
  "#8C2F39",
  "#7A5C3E",
  "#3F6142",
  "#B07D2B",
  "#5B4A7A",
  "#33657A",
  "#A8566B",
  "#6B6A2A",
  "#4A4A48",
];
const GROUNDS = ["#E4EBD9", "#F1E3CC", "#EADCE0", "#DCE6E6", "#EDE8D2", "#E2DDEA"];
const STEMS = ["#F3EAD7", "#E8D9BD", "#FBF6EA", "#DCCBB0"];
const SPOTS = ["#FBF6EA", "#F2D9A0", "#F5E7DF"];

/**
 * Reads traits off the address's bytes, so that the same member looks the same everywhere and for ever.
 *
 * @param address Hexadecimal digits after two characters; where it has fewer bytes than an address, they are read again.
 */
export function mushroomOf(address: string): Mushroom {
  const bytes = Math.floor(address.length / 2) - 1;
  const byte = (position: number) => {
    const start = 2 + (position % bytes) * 2;
    return Number.parseInt(address.slice(start, start + 2), 16);
  };
  const pick = (list: readonly string[], position: number) => list[byte(position) % list.length] ?? "";
  const between = (low: number, high: number, position: number) =>
    low + ((high - low) * byte(position)) / 255;
  const capHeight = between(9, 15, 4);
  const spotCount = byte(5) % 5;
  const spots = Array.from({ length: spotCount }, (_, index) => ({
    x: 8 + ((index + 0.5) * 16) / spotCount + between(-1.2, 1.2, 6 + index),
    y: 18 - capHeight * between(0.3, 0.7, 10 + index),
    r: between(1, 2.1, 13 + index),
  }));
  return {
    cap: pick(CAPS, 0),
    ground: pick(GROUNDS, 1),
    stem: pick(STEMS, 2),
    spotColour: pick(SPOTS, 3),
    capHeight,
    capWidth: between(9.5, 13, 17),
    pointed: between(0.15, 0.75, 18),
    stemWidth: between(2.2, 4.2, 19),
    ring: byte(16) % 3 === 0,
    gills: 3 + (byte(9) % 4),
    spots,
  };
}
