import hre from "hardhat";

/**
 * A secret that a command needs: from the environment, else from Hardhat's keystore, which asks for its password.
 * @returns undefined where neither has it
 */
export async function variableNamed(name: string): Promise<string | undefined> {
  const fromEnvironment = process.env[name];
  if (fromEnvironment) return fromEnvironment;
  const value = await hre.hooks.runHandlerChain(
    "configurationVariables",
    "fetchValue",
    [{ _type: "ConfigurationVariable", name }],
    async () => "",
  );
  return value === "" ? undefined : value;
}
