/** Why the seed stops: a sentence for a person, without a stack. */
export class SeedError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "SeedError";
  }
}
