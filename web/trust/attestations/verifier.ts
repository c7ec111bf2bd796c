import type { HeldRecord } from "./held.ts";
import type { Refusal } from "./refusal.ts";
import type { Scheme } from "./scheme.ts";

/** What the page asks of the worker; `request` comes back with the answer. */
export interface VerifyRequest {
  readonly request: number;
  readonly records: readonly Uint8Array[];
  readonly scheme: Scheme;
  /** Unix seconds. */
  readonly now: number;
}

export interface VerifyResponse {
  readonly request: number;
  readonly verdicts: readonly (HeldRecord | Refusal)[];
}

/** Verifies records off the page's thread: a signature takes two milliseconds of a computer, and of a phone ten. */
export interface Verifier {
  /** @param now Unix seconds @returns for each record what there is to hold of it, or why it is refused */
  readonly judge: (records: readonly Uint8Array[], now: number) => Promise<VerifyResponse["verdicts"]>;
  /** Ends the worker; what is still asked is rejected. */
  readonly dispose: () => void;
}

/** Verification in a web worker; where there are no workers (tests, very old phones) it verifies in place. */
export function createVerifier(scheme: Scheme): Verifier {
  return typeof Worker === "undefined" ? inPlace(scheme) : inWorker(scheme);
}

interface Pending {
  readonly resolve: (verdicts: VerifyResponse["verdicts"]) => void;
  readonly reject: (cause: Error) => void;
}

function inWorker(scheme: Scheme): Verifier {
  const worker = new Worker(new URL("./verify.worker.ts", import.meta.url), { type: "module" });
  const pending = new Map<number, Pending>();
  let last = 0;
  const fail = () => {
    for (const { reject } of pending.values()) reject(new Error("Verification stopped."));
    pending.clear();
  };
  worker.addEventListener("error", fail);
  worker.addEventListener("message", ({ data }: MessageEvent<VerifyResponse>) => {
    pending.get(data.request)?.resolve(data.verdicts);
    pending.delete(data.request);
  });
  return {
    judge: (records, now) =>
      new Promise((resolve, reject) => {
        last += 1;
        pending.set(last, { resolve, reject });
        worker.postMessage({ request: last, records, scheme, now } satisfies VerifyRequest);
      }),
    dispose() {
      worker.terminate();
      fail();
    },
  };
}

/** A page that has workers never fetches the curve's code itself. */
function inPlace(scheme: Scheme): Verifier {
  const opening = import("./held.ts");
  return {
    judge: async (records, now) => {
      const { judge } = await opening;
      return Promise.all(records.map((record) => judge(record, scheme, now)));
    },
    dispose: () => undefined,
  };
}
