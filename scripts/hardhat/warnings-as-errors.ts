import type { HardhatPlugin } from "hardhat/types/plugins";

/** Files of ours, as the compiler names them; a package's own warnings are its own. */
const OURS = /^(project\/)?(contracts|test)\//;

/** Makes a warning in our own Solidity fail the build, as an error does. */
export const warningsAsErrors: HardhatPlugin = {
  id: "myceliary-warnings-as-errors",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        async invokeSolc(context, compiler, input, config, next) {
          const output = await next(context, compiler, input, config);
          for (const error of output.errors ?? []) {
            if (error.severity === "warning" && OURS.test(error.sourceLocation?.file ?? ""))
              error.severity = "error";
          }
          return output;
        },
      }),
    }),
  },
};
