import { frFR } from "@mui/material/locale";
import messages from "../../messages/fr.json" with { type: "json" };
import type { Catalogue } from "../catalogue.ts";

export const catalogue: Catalogue = { messages, components: frFR };
