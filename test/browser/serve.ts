import { createServer, type Server } from "node:http";
import { build } from "esbuild";

/** The bundled page, on loopback: microphones are given to secure origins, of which this is one. */
export async function servePage(source: URL): Promise<{ readonly address: string; readonly server: Server }> {
  const { outputFiles } = await build({
    entryPoints: [source.pathname],
    bundle: true,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}" },
    write: false,
  });
  const script = outputFiles[0]?.text ?? "";
  const server = createServer((request, response) => {
    if (request.url === "/page.js")
      response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    else if (request.url === "/") {
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(
          '<!doctype html><html lang="en"><title>Test</title><body></body><script type="module" src="/page.js"></script>',
        );
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${bound.port}/`, server };
}
