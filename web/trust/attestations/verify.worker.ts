import { judge } from "./held.ts";
import type { VerifyRequest, VerifyResponse } from "./verifier.ts";

self.addEventListener("message", async ({ data }: MessageEvent<VerifyRequest>) => {
  const { request, records, scheme, now } = data;
  const verdicts = await Promise.all(records.map((record) => judge(record, scheme, now)));
  self.postMessage({ request, verdicts } satisfies VerifyResponse);
});
