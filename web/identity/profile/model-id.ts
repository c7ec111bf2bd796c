/**
 * Stream id of the model of `model.ts` as the local network publishes it. It follows from the model's content: any node
 * that the model is published to has it under this id, and a test holds the two together.
 */
export const PROFILE_MODEL = "kjzl6hvfrbw6c9eyplb63b15a449iu3wx7hc3ctpbz7k2d6m0hkm90bs96z38w9";
