import { care } from "./care.ts";
import { childcare } from "./childcare.ts";
import { digital } from "./digital.ts";
import { food } from "./food.ts";
import { gardening } from "./gardening.ts";
import { goods } from "./goods.ts";
import { health } from "./health.ts";
import { housing } from "./housing.ts";
import { knowledge } from "./knowledge.ts";
import { languages } from "./languages.ts";
import { market } from "./market.ts";
import { repair } from "./repair.ts";
import { skills } from "./skills.ts";
import { tools } from "./tools.ts";
import { transport } from "./transport.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Every category's words. */
export const VOCABULARIES: readonly Vocabulary[] = [
  repair,
  tools,
  food,
  care,
  childcare,
  skills,
  languages,
  transport,
  housing,
  gardening,
  goods,
  digital,
  health,
  market,
  knowledge,
];
