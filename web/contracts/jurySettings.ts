import { type Address, decodeAbiParameters, encodeAbiParameters, type Hex } from "viem";

/** How a dispute is judged, as `IJury.JurySettings` has it: times in seconds, the fee in wei. */
export interface JurySettings {
  readonly community: Address;
  readonly jurors: number;
  readonly commitSeconds: number;
  readonly revealSeconds: number;
  readonly appealSeconds: number;
  readonly feePerJuror: bigint;
}

const PARAMETERS = [
  { name: "community", type: "address" },
  { name: "jurors", type: "uint8" },
  { name: "commitSeconds", type: "uint32" },
  { name: "revealSeconds", type: "uint32" },
  { name: "appealSeconds", type: "uint32" },
  { name: "feePerJuror", type: "uint64" },
] as const;

/** What terms tell the jury contract: part of what both parties sign. */
export function encodeJurySettings(settings: JurySettings): Hex {
  const { community, jurors, commitSeconds, revealSeconds, appealSeconds, feePerJuror } = settings;
  return encodeAbiParameters(PARAMETERS, [
    community,
    jurors,
    commitSeconds,
    revealSeconds,
    appealSeconds,
    feePerJuror,
  ]);
}

/** Reads it back; null for another arbitrator's data. */
export function decodeJurySettings(data: Hex): JurySettings | null {
  try {
    const [community, jurors, commitSeconds, revealSeconds, appealSeconds, feePerJuror] = decodeAbiParameters(
      PARAMETERS,
      data,
    );
    return { community, jurors, commitSeconds, revealSeconds, appealSeconds, feePerJuror };
  } catch {
    return null;
  }
}
