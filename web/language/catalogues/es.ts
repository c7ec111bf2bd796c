import { esES } from "@mui/material/locale";
import messages from "../../messages/es.json" with { type: "json" };
import type { Catalogue } from "../catalogue.ts";

export const catalogue: Catalogue = { messages, components: esES };
