import type { RequestListener } from "node:http";
import { serve } from "../http.ts";
import type { Service } from "../service.ts";

/*
 * graph-node wants an IPFS node at its start, though a subgraph given as files asks it for nothing afterwards, and its
 * preset is a remote one. This answers what it asks at the start and has no content.
 */
const ANSWERS: Readonly<Record<string, unknown>> = {
  "/api/v0/version": { Version: "0.32.1", Commit: "", Repo: "16", System: "amd64/linux", Golang: "go1.23" },
};

const listener: RequestListener = (request, response) => {
  const path = new URL(request.url ?? "/", "http://ipfs").pathname;
  const answer = ANSWERS[path];
  response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify(answer ?? { Message: "This node holds no content.", Code: 0, Type: "error" }));
};

/** The calls of the IPFS API that graph-node makes when it starts. */
export const ipfs: Service = {
  name: "ipfs",
  needs: [],
  ports: ["ipfs"],
  start: ({ settings }) => serve(settings.ports.ipfs, listener),
};
