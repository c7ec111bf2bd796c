import type { Abi, Address } from "viem";

/** One call that a member asks for. */
export interface WriteRequest {
  /** What it does, for the tray: "Propose to Amber Morel". */
  title: string;
  /** Where its result can be seen. */
  href?: string;
  call: {
    address: Address;
    abi: Abi;
    functionName: string;
    args: readonly unknown[];
    /** In the native currency's smallest unit. */
    value?: bigint;
  };
}

/** What a member asks for, where its call is only known once the wallet signed something else, a permit for instance. */
export interface PreparedRequest extends Omit<WriteRequest, "call"> {
  /** Fails as a wallet does that doesn't sign. */
  prepare: () => Promise<WriteRequest["call"]>;
}
