/**
 * Stream id of the model of `model.ts` as the local network publishes it. It follows from the model's content: any node
 * that the model is published to has it under this id, and a test holds the two together.
 */
export const PROFILE_MODEL = "kjzl6hvfrbw6cakiw5is0uzj9gxjwgx4eqsdm0ge48uty3isewe60vhrswvfmgp";
