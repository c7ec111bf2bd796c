import type { HardhatPlugin } from "hardhat/types/plugins";
import type { CompilerOutputError } from "hardhat/types/solidity";

/** Where the compiler says that a file of ours is; a package's warnings are its own. */
const IN_OURS = /--> (project\/)?(contracts|test)\//;

/** Code too large to be deployed (5574: code, 3860: init code): no matter in a test or when measuring coverage. */
const SIZE_WARNINGS = new Set(["5574", "3860"]);

function isOurWarning(error: CompilerOutputError): boolean {
  return (
    error.severity === "warning" &&
    !SIZE_WARNINGS.has(error.errorCode ?? "") &&
    IN_OURS.test(error.formattedMessage ?? "")
  );
}

/** Makes a warning in our own Solidity fail the build, as an error does. */
export const warningsAsErrors: HardhatPlugin = {
  id: "myceliary-warnings-as-errors",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        async invokeSolc(context, compiler, input, config, next) {
          const output = await next(context, compiler, input, config);
          for (const error of output.errors ?? []) {
            if (!isOurWarning(error)) continue;
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
