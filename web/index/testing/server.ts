import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A question as it arrived. */
export interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** What the server does with a question: an answer as JSON, a bare HTTP status, raw text, or a broken connection. */
export type Answer =
  | { readonly json: unknown }
  | { readonly status: number }
  | { readonly text: string }
  | "hang up"
  | "say nothing";

export interface TestServer {
  readonly url: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

function give(answer: Answer, response: ServerResponse): void {
  if (answer === "say nothing") return;
  if (answer === "hang up") return void response.destroy();
  if ("status" in answer) return void response.writeHead(answer.status).end();
  response.writeHead(200, { "content-type": "application/json" });
  response.end("json" in answer ? JSON.stringify(answer.json) : answer.text);
}

/** A real HTTP server on the loopback that answers each question by a function. */
export async function serve(answer: (asked: Asked, position: number) => Answer): Promise<TestServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const question: Asked = JSON.parse(await bodyOf(request));
    asked.push(question);
    try {
      give(answer(question, asked.length - 1), response);
    } catch (error) {
      // The test's own mistake: the client gives up at once, and the message tells why.
      response.writeHead(501).end();
      throw error;
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A TCP server without a port");
  return {
    url: `http://127.0.0.1:${address.port}/index`,
    asked,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
