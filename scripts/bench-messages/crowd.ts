import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identifierOf, NodeMember, type NodeMessage, publishedIn } from "./member.ts";

/** What became of the messages of a crowd. */
export interface CrowdFigures {
  readonly clients: number;
  readonly messages: number;
  readonly joinedPerSecond: number;
  readonly sentPerSecond: number;
  readonly lost: number;
  readonly doubled: number;
  readonly reordered: number;
  /** Milliseconds from the call to send until the other's stream told it. */
  readonly times: readonly number[];
}

interface Pair {
  readonly members: readonly [NodeMember, NodeMember];
  /** Of each text: when it was sent and when the other heard it. */
  readonly sent: Map<string, number>;
  readonly times: number[];
}

/** As many at a time as makes sense to start on one machine. */
const JOIN_TOGETHER = 10;

async function inBatches<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count)
    made.push(
      ...(await Promise.all(Array.from({ length: Math.min(JOIN_TOGETHER, count - made.length) }, make))),
    );
  return made;
}

const isText = ({ content }: NodeMessage): boolean => typeof content === "string";

/** Both send their half at the same time, each message after the one before. */
async function converse({ members, sent, times }: Pair, each: number): Promise<void> {
  const [one, other] = members;
  const there = await one.client.conversations.createDmWithIdentifier(identifierOf(other.address));
  await there.sendText("begin");
  await other.hears(1, isText);
  const back = await other.client.conversations.getConversationById(there.id);
  if (back === undefined) throw new Error("The other has no conversation.");
  for (const member of members)
    member.onMessage = ({ content }) => {
      const at = sent.get(String(content));
      if (at !== undefined) times.push(performance.now() - at);
    };
  await Promise.all(
    [there, back].map(async (conversation, side) => {
      for (let number = 0; number < each; number++) {
        const text = `${side}:${number}`;
        sent.set(text, performance.now());
        await conversation.sendText(text);
      }
    }),
  );
}

/** What one side holds at the end: counted against what both sent, and against the other's order. */
async function judge({ members, sent }: Pair): Promise<{ lost: number; doubled: number; reordered: number }> {
  const orders = await Promise.all(
    members.map(async ({ client }) => {
      await client.conversations.syncAll();
      const [conversation] = await client.conversations.list();
      const messages = conversation === undefined ? [] : await publishedIn(conversation);
      return messages
        .filter(isText)
        .map(({ content }) => String(content))
        .filter((text) => sent.has(text));
    }),
  );
  const [first = [], second = []] = orders;
  const reorderedIn = (order: readonly string[]): number =>
    ["0", "1"].reduce((count, side) => {
      const numbers = order
        .filter((text) => text.startsWith(`${side}:`))
        .map((text) => Number(text.slice(2)));
      return (
        count +
        numbers.filter((number, position) => position > 0 && number < (numbers[position - 1] ?? 0)).length
      );
    }, 0);
  return {
    lost: orders.reduce((count, order) => count + sent.size - new Set(order).size, 0),
    doubled: orders.reduce((count, order) => count + order.length - new Set(order).size, 0),
    reordered:
      reorderedIn(first) +
      reorderedIn(second) +
      first.filter((text, position) => text !== second[position]).length,
  };
}

/**
 * Lets many clients talk at once, in pairs, through the relay on this machine.
 *
 * @param clients An even number.
 * @param messages In all, the same number for each client.
 */
export async function crowd(
  clients: number,
  messages: number,
  say: (line: string) => void,
): Promise<CrowdFigures> {
  const folder = await mkdtemp(join(tmpdir(), "myceliary-crowd-"));
  try {
    const begin = performance.now();
    const members = await inBatches(clients, () => NodeMember.join(folder));
    const joined = performance.now();
    say(`${clients} clients joined in ${Math.round((joined - begin) / 1000)} s.`);
    const pairs = Array.from({ length: clients / 2 }, (_, number): Pair => {
      const [one, other] = members.slice(2 * number, 2 * number + 2);
      if (one === undefined || other === undefined) throw new RangeError("The clients are an even number.");
      return { members: [one, other], sent: new Map(), times: [] };
    });
    await Promise.all(pairs.map((pair) => converse(pair, messages / clients)));
    const done = performance.now();
    say(`${messages} messages sent in ${Math.round((done - joined) / 1000)} s.`);
    const judgements = await Promise.all(pairs.map(judge));
    const total = (key: "lost" | "doubled" | "reordered") =>
      judgements.reduce((sum, judgement) => sum + judgement[key], 0);
    await Promise.all(members.map((member) => member.leave()));
    return {
      clients,
      messages,
      joinedPerSecond: (clients * 1000) / (joined - begin),
      sentPerSecond: (messages * 1000) / (done - joined),
      lost: total("lost"),
      doubled: total("doubled"),
      reordered: total("reordered"),
      times: pairs.flatMap(({ times }) => times),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
