/** A failure that a person can act on: shown as its sentence alone, never with a stack. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
