import { config } from "zod/mini";
import en from "zod/v4/locales/en.js";

// zod would try whether it may make code from text, which the pages' policy forbids and reports. Before any schema. What a
// value lacks is said in words, for whoever hosts the site.
config({ ...en(), jitless: true });
