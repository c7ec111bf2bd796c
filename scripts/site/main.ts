import { resolve } from "node:path";
import { finishSite } from "./finish.ts";

await finishSite(resolve(import.meta.dirname, "../../web/out"));
