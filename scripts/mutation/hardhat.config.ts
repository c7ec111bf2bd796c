import base from "../../hardhat.config.ts";

const artifacts = process.env.MYCELIARY_MUTATED_ARTIFACTS;
if (artifacts === undefined)
  throw new Error("MYCELIARY_MUTATED_ARTIFACTS says where the mutated artifacts are.");

/** The usual set-up with other artifacts, and with room for code that is many times as large. */
export default {
  ...base,
  paths: { ...base.paths, artifacts },
  networks: {
    ...base.networks,
    default: {
      type: "edr-simulated" as const,
      allowUnlimitedContractSize: true,
      // Enough for any test, and little enough that a loop without an end soon has one.
      blockGasLimit: 200_000_000,
      transactionGasCap: false as const,
    },
  },
};
