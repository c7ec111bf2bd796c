import { SERVICES } from "../../scripts/local/services.ts";
import { type TemporaryNetwork, temporaryNetwork } from "../../scripts/local/temporary.ts";
import { describeDoctor } from "./operations/doctor.ts";
import { describeDocuments } from "./operations/documents.ts";

describe("on a whole network", () => {
  let running: TemporaryNetwork;
  const network = () => running;

  before(async () => {
    running = await temporaryNetwork(SERVICES, null, (line) => console.log(`  ${line}`));
  });

  after(() => running?.close());

  describe("the doctor", () => describeDoctor(network));
  describe("what the documents tell readers to run", () => describeDocuments(network));
});
