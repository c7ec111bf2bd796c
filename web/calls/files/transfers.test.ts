import { createHash } from "node:crypto";
import { expect } from "chai";
import { channelPair, type LocalChannel } from "../testing/channel.ts";
import type { Transfer, TransferState } from "./transfer.ts";
import { createTransfers, type Transfers } from "./transfers.ts";
import { FILE_SIZE } from "./wire.ts";

const MIB = 1024 ** 2;

/** A file with other bytes in each place. */
function file(size: number, name = "soup.pdf"): File {
  const bytes = new Uint8Array(size);
  for (let place = 0; place < size; place++) bytes[place] = (place * 31 + (place >> 9)) & 255;
  return new File([bytes], name, { type: "text/html" });
}

const digest = async (blob: Blob): Promise<string> =>
  createHash("sha256")
    .update(Buffer.from(await blob.arrayBuffer()))
    .digest("hex");

/** Settles with the first transfer of a side, once it is so. */
function once(side: Transfers, is: (transfer: Transfer) => boolean): Promise<Transfer> {
  return new Promise((resolve) => {
    const look = () => {
      const found = side.view.getState().find(is);
      if (found === undefined) return;
      leave();
      resolve(found);
    };
    const leave = side.view.subscribe(look);
    look();
  });
}

const step = (wanted: TransferState["step"]) => (transfer: Transfer) => transfer.state.step === wanted;

/** Two connected sides; the ends of their channel can be cut. */
function connected() {
  const [ada, ben] = [createTransfers(), createTransfers()];
  const connect = (): readonly [LocalChannel, LocalChannel] => {
    const ends = channelPair();
    ada.attach(ends[0]);
    ben.attach(ends[1]);
    return ends;
  };
  return { ada, ben, connect };
}

/** Ada sends, Ben takes it. */
async function sent(size: number) {
  const sides = connected();
  const ends = sides.connect();
  const given = file(size);
  await sides.ada.offer(given);
  const offered = await once(sides.ben, step("offered"));
  return { ...sides, ends, given, offered };
}

describe("a file", () => {
  it("arrives whole, under a type that nothing opens, after the other said yes", async () => {
    const { ada, ben, ends, given, offered } = await sent(3 * MIB + 5);
    expect(ends[0].carried).to.equal(0);
    ben.accept(offered.id);
    const { state } = await once(ben, step("done"));
    if (state.step !== "done" || state.file === null) throw new Error("There is no file.");
    expect(state.file.type).to.equal("application/octet-stream");
    expect(await digest(state.file)).to.equal(await digest(given));
    expect((await once(ada, step("done"))).state).to.deep.equal({ step: "done", file: null });
  });

  it("of no bytes arrives too", async () => {
    const { ada, ben, offered } = await sent(0);
    ben.accept(offered.id);
    await once(ben, step("done"));
    await once(ada, step("done"));
  });

  it("goes on where it stopped after the connection broke, and sends nothing twice", async () => {
    const { ada, ben, connect, ends, given, offered } = await sent(4 * MIB);
    ends[0].breaksAt = 1.5 * MIB;
    ben.accept(offered.id);
    const paused = await once(ben, step("paused"));
    expect((await once(ada, step("paused"))).id).to.equal(paused.id);
    const [next] = connect();
    const { state } = await once(ben, step("done"));
    if (state.step !== "done" || state.file === null) throw new Error("There is no file.");
    expect(await digest(state.file)).to.equal(await digest(given));
    expect(next.carried).to.be.below(4 * MIB - MIB / 2);
  });

  it("counts as arrived for the sender too where the connection broke just before it was told", async () => {
    const { ada, ben, connect, ends, offered } = await sent(MIB);
    ben.accept(offered.id);
    await once(ben, (transfer) => {
      if (transfer.state.step === "done") ends[0].cut();
      return transfer.state.step === "done";
    });
    expect(ada.view.getState()[0]?.state.step).to.equal("paused");
    connect();
    await once(ada, step("done"));
  });

  it("offered while nobody is connected is offered once there is a connection", async () => {
    const { ada, ben, connect } = connected();
    await ada.offer(file(10));
    connect();
    await once(ben, step("offered"));
  });

  it("that was changed on its way is told as damaged to both, and not handed over", async () => {
    const { ada, ben, ends, offered } = await sent(MIB);
    ends[0].falsify = (bytes) => {
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    };
    ben.accept(offered.id);
    for (const side of [ada, ben]) {
      expect((await once(side, step("failed"))).state).to.deep.equal({ step: "failed", fault: "damaged" });
    }
  });

  it("can be declined, and ended by either side while under way", async () => {
    const declined = await sent(MIB);
    declined.ben.cancel(declined.offered.id);
    expect((await once(declined.ada, step("failed"))).state).to.deep.include({ fault: "declined" });

    for (const who of ["ada", "ben"] as const) {
      const sides = await sent(8 * MIB);
      const other = who === "ada" ? sides.ben : sides.ada;
      sides.ben.accept(sides.offered.id);
      await once(sides.ada, step("moving"));
      sides[who].cancel(sides.offered.id);
      expect((await once(other, step("failed"))).state).to.deep.include({ fault: "theyCancelled" });
      expect(sides.ends[0].carried).to.be.below(4 * MIB);
    }
  });

  it("waits in the channel with no more than a little over a mebibyte", async () => {
    const { ben, ends, offered } = await sent(8 * MIB);
    let most = 0;
    const send = ends[0].send.bind(ends[0]);
    ends[0].send = (data) => {
      send(data);
      most = Math.max(most, ends[0].bufferedAmount);
    };
    ben.accept(offered.id);
    await once(ben, step("done"));
    expect(most).to.be.within(MIB, MIB + 2 * 65_536);
  });

  it("that is too large is not even read", async () => {
    const { ada } = connected();
    const huge = Object.defineProperty(new File([], "film.mkv"), "size", { value: FILE_SIZE + 1 });
    await ada.offer(huge);
    expect(ada.view.getState()[0]?.state).to.deep.equal({ step: "failed", fault: "tooLarge" });
  });

  it("that can't be read any more is told so, to both once it is under way", async () => {
    const { ada, ben, given, offered } = await sent(4 * MIB);
    given.slice = () => {
      throw new DOMException("gone", "NotReadableError");
    };
    ben.accept(offered.id);
    expect((await once(ada, step("failed"))).state).to.deep.include({ fault: "unreadable" });
    expect((await once(ben, step("failed"))).state).to.deep.include({ fault: "theyCancelled" });
  });

  it("too many of which wait is refused", async () => {
    const { ada, ben, connect } = connected();
    connect();
    for (let count = 0; count < 21; count++) await ada.offer(file(1, `${count}.txt`));
    expect((await once(ada, step("failed"))).state).to.deep.equal({ step: "failed", fault: "tooMany" });
    expect(ben.view.getState()).to.have.lengthOf(20);
  });
});
