import { type Artifact, type Future, isDeploymentFuture, isFuture } from "@nomicfoundation/ignition-core";
import { type AttestationService, myceliary } from "../../ignition/modules/Myceliary.ts";
import { DeploymentError } from "./errors.ts";

/** A contract of a deployment. */
export interface DeployedContract {
  /** Its name in the record. */
  readonly key: string;
  /** Of its future in Ignition's module. */
  readonly id: string;
  /** In Solidity. */
  readonly name: string;
  /** True where the network has it already, and it is not ours to deploy. */
  readonly isGiven: boolean;
  /** Its address where the network has it already. */
  readonly address: string | undefined;
  /** Where it isn't built from sources of ours. */
  readonly artifact: Artifact | undefined;
  /** What its constructor is given, as values, with other contracts by their key. */
  readonly parameters: readonly (bigint | { readonly key: string })[];
}

function literal(value: unknown): bigint {
  if (typeof value !== "bigint") throw new Error(`The module gives a constructor a ${typeof value}.`);
  return value;
}

/**
 * Reads Ignition's module as data: one list for the plan, the costs, the sources' verification and the check of the code.
 * @param service The network's EAS; null where it is deployed with the rest.
 */
export function contractsWith(service: AttestationService | null): readonly DeployedContract[] {
  const { results } = myceliary(service);
  const entries = Object.entries(results);
  const keyOf = (future: Future): string => {
    const found = entries.find(([, each]) => each.id === future.id);
    if (found === undefined) throw new Error(`${future.id} is not among the module's results.`);
    return found[0];
  };
  return entries.map(([key, future]) => {
    const isOurs = isDeploymentFuture(future);
    const given = isOurs || !("address" in future) ? undefined : future.address;
    return {
      key,
      id: future.id,
      name: future.contractName,
      isGiven: !isOurs,
      address: typeof given === "string" ? given : undefined,
      artifact: "artifact" in future ? future.artifact : undefined,
      parameters: isOurs
        ? future.constructorArgs.map((value) => (isFuture(value) ? { key: keyOf(value) } : literal(value)))
        : [],
    };
  });
}

/**
 * What a contract's constructor was given.
 * @param addresses Of the record's contracts, by key.
 * @throws {@link DeploymentError} where the record lacks one.
 */
export function constructorArguments(
  { key, parameters }: DeployedContract,
  addresses: Readonly<Record<string, string>>,
): readonly (bigint | string)[] {
  return parameters.map((parameter) => {
    if (typeof parameter === "bigint") return parameter;
    const address = addresses[parameter.key];
    if (address === undefined)
      throw new DeploymentError(
        `The record has no ${parameter.key}, which ${key} was made with. Deploy again.`,
      );
    return address;
  });
}
