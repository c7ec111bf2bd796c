import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import type { ConsentState } from "@xmtp/node-sdk";
import { expect } from "chai";
import {
  consent,
  identifierOf,
  NodeMember,
  type NodeMessage,
  publishedIn,
} from "../../scripts/bench-messages/member.ts";
import { Network } from "../../scripts/local/network.ts";
import { frame } from "../../scripts/local/relay/framing.ts";
import { relay } from "../../scripts/local/services/relay.ts";
import { PORTS, type Settings } from "../../scripts/local/settings.ts";
import { removeTemporary, temporarySettings } from "../../scripts/local/temporary.ts";

const isText = ({ content }: NodeMessage): boolean => typeof content === "string";
const textsOf = (messages: readonly NodeMessage[]): unknown[] =>
  messages.filter(isText).map(({ content }) => content);
const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, number) => `${name} ${number}`);

describe("the messages' relay, with XMTP's own SDK at both ends", () => {
  let settings: Settings;
  let network: Network;
  let folder: string;

  before(async () => {
    const temporary = await temporarySettings(null);
    // This SDK looks inboxes up on its own port, whatever it is told.
    settings = { ...temporary, ports: { ...temporary.ports, relay: PORTS.relay.preset } };
    folder = await mkdtemp(pathOf(tmpdir(), "myceliary-messages-"));
    network = new Network(settings, [relay], () => {});
    await network.start();
  });

  after(async () => {
    await network?.stop();
    await removeTemporary(settings, [relay]);
    await rm(folder, { recursive: true, force: true });
  });

  const members: NodeMember[] = [];
  const join = async (): Promise<NodeMember> => {
    const member = await NodeMember.join(folder);
    members.push(member);
    return member;
  };
  const pair = async (): Promise<[NodeMember, NodeMember]> => [await join(), await join()];

  afterEach(() => Promise.all(members.splice(0).map((member) => member.leave())));

  it("carries messages both ways, once and in order", async () => {
    const [amal, bea] = await pair();
    const there = await amal.client.conversations.createDmWithIdentifier(identifierOf(bea.address));
    for (const text of numbered("to Bea", 10)) await there.sendText(text);
    expect(textsOf(await bea.hears(10, isText))).to.deep.equal(numbered("to Bea", 10));

    const back = bea.client.conversations.getDmByInboxId(amal.client.inboxId);
    if (back === undefined) throw new Error("Bea has no conversation.");
    for (const text of numbered("to Amal", 10)) await back.sendText(text);
    await amal.hears(20, isText);
    for (const member of [amal, bea])
      expect(textsOf(member.heard)).to.deep.equal([...numbered("to Bea", 10), ...numbered("to Amal", 10)]);
  });

  it("carries a group's messages to all of it in one order, and to nobody who was taken out of it", async () => {
    const [amal, bea] = await pair();
    const carla = await join();
    const group = await amal.client.conversations.createGroupWithIdentifiers(
      [bea, carla].map(({ address }) => identifierOf(address)),
    );
    await group.sendText("hello, you two");
    await Promise.all([bea, carla].map((member) => member.hears(1, isText)));
    const beas = await bea.client.conversations.getConversationById(group.id);
    const carlas = await carla.client.conversations.getConversationById(group.id);
    if (beas === undefined || carlas === undefined) throw new Error("They have no group.");
    await Promise.all([beas.sendText("from Bea"), carlas.sendText("from Carla")]);
    const orders = await Promise.all(
      [amal, bea, carla].map(async ({ client }) => {
        const own = await client.conversations.getConversationById(group.id);
        await own?.sync();
        return (await own?.messages())?.filter(isText).map(({ id }) => id);
      }),
    );
    expect(orders[0]).to.have.length(3);
    expect(orders[1]).to.deep.equal(orders[0]);
    expect(orders[2]).to.deep.equal(orders[0]);

    await group.removeMembersByIdentifiers([identifierOf(carla.address)]);
    await group.sendText("without Carla");
    await bea.hears(4, isText);
    await carla.client.conversations.syncAll();
    const hers = await carla.client.conversations.getConversationById(group.id);
    expect(textsOf((await hers?.messages()) ?? [])).not.to.include("without Carla");
  });

  it("keeps strangers apart until they are let in", async () => {
    const [amal, bea] = await pair();
    const there = await amal.client.conversations.createDmWithIdentifier(identifierOf(bea.address));
    await there.sendText("You don't know me.");
    await bea.hears(1, isText);
    const list = (state: ConsentState) => bea.client.conversations.list({ consentStates: [state] });
    const request = (await list(consent.unknown))[0];
    expect(await list(consent.allowed)).to.have.length(0);
    request?.updateConsentState(consent.allowed);
    expect(await list(consent.allowed)).to.have.length(1);
    request?.updateConsentState(consent.denied);
    expect(await list(consent.allowed)).to.have.length(0);
    expect(await list(consent.unknown)).to.have.length(0);
  });

  it("loses and doubles nothing when it is killed in the middle and started again", async () => {
    const [amal, bea] = await pair();
    const there = await amal.client.conversations.createDmWithIdentifier(identifierOf(bea.address));
    for (const text of numbered("before", 20)) await there.sendText(text);
    await bea.hears(20, isText);

    network.kill("relay");
    const sent = await there.sendText("during").catch(() => null);
    expect(sent).to.equal(null);
    await network.restart("relay");

    // What the relay never got is not among what it has: it is sent again, and only then.
    await there.sync();
    expect(textsOf(await publishedIn(there))).not.to.include("during");
    await there.sendText("during");
    for (const text of numbered("after", 20)) await there.sendText(text);
    const expected = [...numbered("before", 20), "during", ...numbered("after", 20)];
    for (const { client } of [amal, bea]) {
      // A stream tells nothing of what came while it was broken.
      await client.conversations.syncAll();
      const own = await client.conversations.getConversationById(there.id);
      expect(own && textsOf(await publishedIn(own))).to.deep.equal(expected);
    }
    const heard = bea.heard.map(({ id }) => id);
    expect(new Set(heard).size).to.equal(heard.length);
    // Nobody who joins later is kept out by what happened before.
    await join();
  });

  it("never holds what was said, nor who said it", async () => {
    const [amal, bea] = await pair();
    const secret = `The key is under the ${randomBytes(12).toString("hex")} pot.`;
    const there = await amal.client.conversations.createDmWithIdentifier(identifierOf(bea.address));
    await there.sendText(secret);
    await bea.hears(1, isText);
    const kept = pathOf(settings.home, "relay");
    const files = await Promise.all((await readdir(kept)).map((name) => readFile(pathOf(kept, name))));
    expect(files.length).to.be.greaterThan(0);
    for (const file of files) expect(file.includes(secret)).to.equal(false);
    expect((await readFile(pathOf(settings.home, "..", "logs", "relay.log"))).includes(secret)).to.equal(
      false,
    );
  });

  describe("over gRPC-web", () => {
    const ask = (path: string, body: Uint8Array): Promise<Response> =>
      fetch(`http://127.0.0.1:${settings.ports.relayWeb}${path}`, {
        method: "POST",
        headers: { "content-type": "application/grpc-web+proto" },
        body: new Uint8Array(body),
      });
    const statusOf = async (response: Response): Promise<string | undefined> =>
      /grpc-status: (\d+)/.exec(await response.text())?.[1];

    it("lets pages of other origins ask", async () => {
      const url = `http://127.0.0.1:${settings.ports.relayWeb}/xmtp.identity.api.v1.IdentityApi/GetInboxIds`;
      const response = await fetch(url, { method: "OPTIONS", headers: { origin: "http://127.0.0.1:3000" } });
      expect(response.status).to.equal(204);
      expect(response.headers.get("access-control-allow-origin")).to.equal("*");
    });

    const refusals: readonly [string, string, Uint8Array, string][] = [
      ["a call that it doesn't have", "/xmtp.mls.api.v1.MlsApi/Nothing", frame(new Uint8Array()), "12"],
      [
        "a request cut short",
        "/xmtp.mls.api.v1.MlsApi/SendGroupMessages",
        Uint8Array.of(0, 0, 0, 0, 9, 1),
        "3",
      ],
      [
        "a message that is no MLS",
        "/xmtp.mls.api.v1.MlsApi/SendGroupMessages",
        // Field 1 of the request holds field 1 of the input, which holds in field 1 the bytes "abc".
        frame(Uint8Array.of(0x0a, 0x07, 0x0a, 0x05, 0x0a, 0x03, 0x61, 0x62, 0x63)),
        "3",
      ],
      ["an empty key package", "/xmtp.mls.api.v1.MlsApi/UploadKeyPackage", frame(new Uint8Array()), "3"],
      [
        "an identity update of nothing",
        "/xmtp.identity.api.v1.IdentityApi/PublishIdentityUpdate",
        frame(new Uint8Array()),
        "3",
      ],
      [
        "more than it takes",
        "/xmtp.mls.api.v1.MlsApi/SendGroupMessages",
        frame(new Uint8Array(5 * 1024 * 1024)),
        "8",
      ],
    ];
    for (const [what, path, body, status] of refusals)
      it(`refuses ${what}, and goes on`, async () => {
        expect(await statusOf(await ask(path, body))).to.equal(status);
        const inboxes = await ask("/xmtp.identity.api.v1.IdentityApi/GetInboxIds", frame(new Uint8Array()));
        expect(await statusOf(inboxes)).to.equal("0");
      });
  });
});
