import type { AppConfig } from "../../web/config/schema.ts";
import { ask, mayBeReadBy } from "./ask.ts";
import { type Finding, fault, hostOf, reasonOf } from "./finding.ts";

/** Lets a finding be made of what an endpoint answers, or of its silence. */
async function answered(
  url: string,
  init: RequestInit,
  silent: (reason: string) => Finding,
  judge: (response: Response) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  let response: Response;
  try {
    response = await ask(url, init);
  } catch (error) {
    return [silent(reasonOf(error))];
  }
  return judge(response);
}

const closedTo = (origin: string, what: string): Finding =>
  fault(
    `${what} lets no page of ${origin} read its answers.`,
    "Have it, or the proxy before it, answer with Access-Control-Allow-Origin.",
  );

/** Whether the Ceramic node is well and has the profile's model. */
export async function examineProfiles(
  { url, model }: NonNullable<AppConfig["profiles"]>,
  origin: string,
): Promise<readonly Finding[]> {
  const host = hostOf(url);
  const silent = (reason: string) =>
    fault(
      `The profiles' node at ${host} can't be reached (${reason}).`,
      "Start it, name another in profiles.url, or set profiles to null: pages then do without.",
    );
  return answered(
    new URL(`/api/v0/streams/${model}`, url).href,
    { headers: { origin } },
    silent,
    async (response) => {
      if (!response.ok)
        return [
          fault(
            `The profiles' node at ${host} has no model ${model}.`,
            `Run npm run publish:model -- ${url} and have the node's admin index what it prints.`,
          ),
        ];
      return mayBeReadBy(origin, response) ? [] : [closedTo(origin, `The profiles' node at ${host}`)];
    },
  );
}

/** An empty message in gRPC's framing: no compression, no bytes. */
const EMPTY_FRAME = new Uint8Array(5);

/** Whether the messages' relay answers pages. Networks of XMTP's own, which config.json names by `env` alone, are not asked. */
export async function examineMessages(
  { apiUrl }: NonNullable<AppConfig["messages"]>,
  origin: string,
): Promise<readonly Finding[]> {
  if (apiUrl === null) return [];
  const host = hostOf(apiUrl);
  const todo = "Start it, name another in messages.apiUrl, or set messages to null: pages then do without.";
  return answered(
    new URL("/xmtp.identity.api.v1.IdentityApi/GetInboxIds", apiUrl).href,
    { method: "POST", headers: { origin, "content-type": "application/grpc-web+proto" }, body: EMPTY_FRAME },
    (reason) => fault(`The messages' relay at ${host} can't be reached (${reason}).`, todo),
    async (response) => {
      const status = /grpc-status: ?(\d+)/.exec(await response.text())?.[1];
      if (status !== "0")
        return [
          fault(
            `What answers at ${host} is no relay of messages: it does not speak XMTP over gRPC-web.`,
            todo,
          ),
        ];
      return mayBeReadBy(origin, response) ? [] : [closedTo(origin, `The messages' relay at ${host}`)];
    },
  );
}

/** An empty file whose CID holds all of it (the identity hash): no node keeps it, every node can give it. */
const EMPTY_CID = "bafkqaaa";

/** Whether the IPFS node of disputes' files takes and gives. */
export async function examineEvidence(
  { api, gateway }: NonNullable<AppConfig["evidence"]>,
  origin: string,
): Promise<readonly Finding[]> {
  const form = new FormData();
  form.set("file", new Blob(["doctor"]));
  const todo = "See docs/hosting.md, or set evidence to null: members then pass files on themselves.";
  const taken = await answered(
    // Nothing is kept: only the hash is asked for.
    new URL("/api/v0/add?only-hash=true&cid-version=1", api).href,
    { method: "POST", headers: { origin }, body: form },
    (reason) =>
      fault(`The node that takes the files of disputes, ${hostOf(api)}, can't be reached (${reason}).`, todo),
    async (response) => {
      const what = `The node that takes the files of disputes, ${hostOf(api)},`;
      if (!response.ok) return [fault(`${what} takes no file: it answered ${response.status}.`, todo)];
      return mayBeReadBy(origin, response) ? [] : [closedTo(origin, what)];
    },
  );
  const given = await answered(
    new URL(`/ipfs/${EMPTY_CID}`, gateway).href,
    { headers: { origin } },
    (reason) =>
      fault(
        `The gateway that gives the files of disputes, ${hostOf(gateway)}, can't be reached (${reason}).`,
        todo,
      ),
    async (response) =>
      mayBeReadBy(origin, response)
        ? []
        : [closedTo(origin, `The gateway of disputes' files, ${hostOf(gateway)},`)],
  );
  return [...taken, ...given];
}
