import "@fontsource/noto-naskh-arabic/arabic-400.css";
import "@fontsource/noto-naskh-arabic/arabic-600.css";
import "@fontsource/noto-sans-arabic/arabic-400.css";
import "@fontsource/noto-sans-arabic/arabic-600.css";
import { arSA } from "@mui/material/locale";
import rtlPlugin from "@mui/stylis-plugin-rtl";
import { prefixer } from "stylis";
import type { Catalogue } from "../catalogue.ts";
import messages from "../generated/ar.first.json" with { type: "json" };

export const catalogue: Catalogue = {
  messages,
  components: arSA,
  stylesheetPlugins: [prefixer, rtlPlugin],
};
