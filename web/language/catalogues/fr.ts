import { frFR } from "@mui/material/locale";
import type { Catalogue } from "../catalogue.ts";
import messages from "../generated/fr.first.json" with { type: "json" };

export const catalogue: Catalogue = { messages, components: frFR };
