import { enUS } from "@mui/material/locale";
import type { Catalogue } from "../catalogue.ts";
import messages from "../generated/en.first.json" with { type: "json" };

export const catalogue: Catalogue = { messages, components: enUS };
