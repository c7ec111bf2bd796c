import { deDE } from "@mui/material/locale";
import messages from "../../messages/de.json" with { type: "json" };
import type { Catalogue } from "../catalogue.ts";

export const catalogue: Catalogue = { messages, components: deDE };
