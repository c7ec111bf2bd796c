/** Puts the circuit's files beside the site's pages, as its package has them. Run by `npm run build:proofs`. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { ARTIFACT_FILES, ARTIFACTS_FOLDER, checked } from "./artifacts.ts";

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL(`../../public/${ARTIFACTS_FOLDER}`, import.meta.url));

await mkdir(folder, { recursive: true });
let bytes = 0;
for (const file of Object.values(ARTIFACT_FILES)) {
  const content = checked(await readFile(require.resolve(`@zk-kit/semaphore-artifacts/${file.name}`)), file);
  await writeFile(`${folder}${file.name}`, content);
  bytes += content.length;
}
console.log(`The circuit's files written, ${(bytes / 1e6).toFixed(1)} MB.`);
