import { availability } from "./availability.ts";
import { distance } from "./distance.ts";
import type { Factor } from "./factor.ts";
import { preference } from "./preference.ts";
import { price } from "./price.ts";
import { reputation } from "./reputation.ts";
import { service } from "./service.ts";

/** Every factor, in the order of `FACTORS`: explanations list them so, and scores add them up so. */
export const FACTOR_LIST: readonly Factor[] = [
  distance,
  reputation,
  availability,
  price,
  service,
  preference,
];
