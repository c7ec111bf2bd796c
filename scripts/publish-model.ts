import { CeramicClient } from "@ceramicnetwork/http-client";
import { publishModel } from "./local/ceramic/model.ts";

const USAGE =
  "npm run publish:model -- <URL>    publishes the profile model to a Ceramic node and prints its id";

const url = process.argv[2];
if (url === undefined || !URL.canParse(url)) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const model = await publishModel(new CeramicClient(url));
  console.log(JSON.stringify({ profiles: { url, model: model.toString() } }, null, 2));
}
