/**
 * The relay of the local network: `node scripts/local/relay/main.ts --store <file> --grpc <port> --web <port>`. Keeps and
 * passes on what XMTP's SDKs seal; listens on the loopback only.
 */
import { once } from "node:events";
import { parseArgs } from "node:util";
import { callsOf } from "./calls.ts";
import { Feed } from "./feed.ts";
import { grpcServer, grpcWebServer } from "./serve.ts";
import { Store } from "./store.ts";

const { values } = parseArgs({
  options: { store: { type: "string" }, grpc: { type: "string" }, web: { type: "string" } },
});
const { store: path, grpc, web } = values;
if (path === undefined || grpc === undefined || web === undefined)
  throw new Error("Say where to keep and where to listen: --store <file> --grpc <port> --web <port>");

const store = new Store(path);
const calls = callsOf(store, { messages: new Feed(), welcomes: new Feed() });
for (const [server, port] of [
  [grpcServer(calls), grpc],
  [grpcWebServer(calls), web],
] as const) {
  server.listen(Number(port), "127.0.0.1");
  await once(server, "listening");
}
console.log(`Listening: gRPC on ${grpc}, gRPC-web on ${web}`);

process.once("SIGTERM", () => {
  store.close();
  process.exit(0);
});
