import type { Catalogue } from "../catalogue.ts";
import { ENGLISH } from "../components.ts";
import messages from "../generated/en.first.json" with { type: "json" };

export const catalogue: Catalogue = { messages, components: ENGLISH };
