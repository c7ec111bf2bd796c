import hre from "hardhat";

/**
 * Unix seconds of the first block after the genesis, later than any genesis by this machine's clock. No byte of it, or
 * of a time some days later, is zero, for zero bytes of call data are cheaper.
 */
const BEGINNING = 0x80808040;

/** What sets the time of the next block by itself. */
const SET_BY_THE_SCENARIO = new Set(["evm_setNextBlockTimestamp", "evm_increaseTime"]);
const SENDING = new Set(["eth_sendTransaction", "eth_sendRawTransaction"]);

/**
 * Takes the clock away from the networks that are made from now on: each block comes a second after the one before. So
 * times, and signatures over them, are the same in every run, and so is their gas.
 */
export function stopClock(): void {
  let isSet = false;
  hre.hooks.registerHandlers("network", {
    async onRequest(context, connection, request, next) {
      if (SET_BY_THE_SCENARIO.has(request.method)) isSet = true;
      if (SENDING.has(request.method)) {
        if (!isSet) {
          const latest = await connection.provider.request({
            method: "eth_getBlockByNumber",
            params: ["latest", false],
          });
          const time = Math.max(BEGINNING, timeOf(latest) + 1);
          await connection.provider.request({ method: "evm_setNextBlockTimestamp", params: [time] });
        }
        isSet = false;
      }
      return next(context, connection, request);
    },
  });
}

function timeOf(block: unknown): number {
  if (typeof block !== "object" || block === null || !("timestamp" in block)) {
    throw new Error("The network answered without a block.");
  }
  return Number(block.timestamp);
}
