/** A failure that a person can act on: shown as its sentence alone. */
export class Refusal extends Error {}

/** Tells how far the set-up is. */
export function progress(line) {
  process.stdout.write(`${line}\n`);
}
