import { enUS } from "@mui/material/locale";
import messages from "../../messages/en.json" with { type: "json" };
import type { Catalogue } from "../catalogue.ts";

export const catalogue: Catalogue = { messages, components: enUS };
