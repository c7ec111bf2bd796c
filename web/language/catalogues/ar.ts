import "@fontsource/noto-naskh-arabic/arabic-400.css";
import "@fontsource/noto-naskh-arabic/arabic-600.css";
import "@fontsource/noto-sans-arabic/arabic-400.css";
import "@fontsource/noto-sans-arabic/arabic-600.css";
import { arSA } from "@mui/material/locale";
import rtlPlugin from "@mui/stylis-plugin-rtl";
import { prefixer } from "stylis";
import messages from "../../messages/ar.json" with { type: "json" };
import type { Catalogue } from "../catalogue.ts";
import { isolateArguments } from "../isolate.ts";

export const catalogue: Catalogue = {
  messages: isolateArguments(messages),
  components: arSA,
  stylesheetPlugins: [prefixer, rtlPlugin],
};
