import type { HardhatPlugin } from "hardhat/types/plugins";

/** Where the compiler says that a file of ours is; a package's warnings are its own. */
const IN_OURS = /--> (project\/)?(contracts|test)\//;

/** Makes a warning in our own Solidity fail the build, as an error does. */
export const warningsAsErrors: HardhatPlugin = {
  id: "myceliary-warnings-as-errors",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        async invokeSolc(context, compiler, input, config, next) {
          const output = await next(context, compiler, input, config);
          for (const error of output.errors ?? []) {
            if (error.severity !== "warning" || !IN_OURS.test(error.formattedMessage ?? "")) continue;
            error.severity = "error";
            // Hardhat looks at both.
            error.type = "WarningAsError";
          }
          return output;
        },
      }),
    }),
  },
};
