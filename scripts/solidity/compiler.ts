import { createRequire } from "node:module";
import { z } from "zod";
import type { CompilerInput } from "./artifacts.ts";
import { type AstNode, isNode } from "./ast.ts";

/** Answers a query in SMT-LIB 2, for the model checker. */
type Solve = (query: string) => { contents: string } | { error: string };

const solc: { compile(input: string, callbacks?: { smtSolver: Solve }): string } = createRequire(
  import.meta.url,
)("solc");

const outputShape = z.object({
  errors: z
    .array(
      z.object({
        severity: z.string(),
        errorCode: z.string().optional(),
        message: z.string(),
        formattedMessage: z.string().optional(),
        sourceLocation: z.object({ file: z.string(), start: z.number(), end: z.number() }).optional(),
      }),
    )
    .default([]),
  sources: z.record(z.string(), z.object({ ast: z.custom<AstNode>(isNode).optional() })).default({}),
  contracts: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z.object({
          evm: z.object({
            bytecode: z.object({ object: z.string() }),
            deployedBytecode: z.object({ object: z.string() }),
          }),
        }),
      ),
    )
    .default({}),
});

/** What the compiler says, and the code it made. */
export type CompilerOutput = z.infer<typeof outputShape>;
export type CompilerMessage = CompilerOutput["errors"][number];

/**
 * Runs the compiler in this process.
 * @param solve Only for the model checker.
 */
export function compile(input: CompilerInput, solve?: Solve): CompilerOutput {
  const callbacks = solve === undefined ? undefined : { smtSolver: solve };
  return outputShape.parse(JSON.parse(solc.compile(JSON.stringify(input), callbacks)));
}
