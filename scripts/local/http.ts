import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Running } from "./service.ts";

/** Serves HTTP on the loopback, inside the supervisor. */
export async function serve(port: number, listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(port, "127.0.0.1", resolve);
  await promise;
  const closed = Promise.withResolvers<string>();
  server.once("close", () => closed.resolve("was stopped"));
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await closed.promise;
  };
  return {
    detail: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ended: closed.promise,
    stop,
  };
}
