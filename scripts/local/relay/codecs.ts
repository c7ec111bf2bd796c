import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/*
 * The published codecs of XMTP's protocol. Their ES modules leave out file endings, which Node does not take, and the
 * package names no way to the identity calls: so both are required as CommonJS, from where the package lies.
 */
const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("@xmtp/proto"));

/** Messages of `xmtp.mls.api.v1`: key packages, welcomes and what members send. */
export const mls: typeof import("@xmtp/proto")["mlsApi"] = require("@xmtp/proto").mlsApi;

/** Messages of `xmtp.identity.api.v1`: which accounts and installations an inbox has. */
export const identity: typeof import("../../../node_modules/@xmtp/proto/ts/dist/types/identity/api/v1/identity.pb.d.ts") =
  require(join(folder, "identity/api/v1/identity.pb.js"));

export type IdentityUpdate =
  import("../../../node_modules/@xmtp/proto/ts/dist/types/identity/associations/association.pb.d.ts").IdentityUpdate;
