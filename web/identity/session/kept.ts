import type { Cacao } from "@didtools/cacao";
import * as z from "zod/mini";

/** What a browser keeps of a sign-in: its own key, which can't be exported, and what the wallet signed for it. */
export interface KeptSession {
  readonly keypair: CryptoKeyPair;
  readonly cacao: Cacao;
}

const shape = z.object({
  keypair: z.custom<CryptoKeyPair>((value) => typeof value === "object" && value !== null),
  cacao: z.custom<Cacao>(
    (value) => z.object({ p: z.object({ exp: z.string() }), s: z.object({}) }).safeParse(value).success,
  ),
});

/** Takes what a browser's database held for a session; undefined where it is none. */
export function readSession(value: unknown): KeptSession | undefined {
  return shape.safeParse(value).data;
}

/** When a session ends, in milliseconds since 1970. */
export function endOf({ cacao }: KeptSession): number {
  return Date.parse(cacao.p.exp ?? "") || 0;
}
