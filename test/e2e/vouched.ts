import { z } from "zod";
import { address } from "../../web/index/fields.ts";
import { askIndex } from "./ask-index.ts";

const party = z.object({ id: address });
const vouched = z.object({
  accounts: z.array(z.object({ id: address, vouchesReceived: z.array(z.object({ voucher: party })) })),
});

/** A member of the seed whom somebody vouches for, and who does. */
export async function vouchedMember() {
  const { accounts } = await askIndex(
    "{ accounts(first: 100) { id vouchesReceived(first: 1, where: { revokedAt: null }) { voucher { id } } } }",
    vouched,
  );
  for (const { id, vouchesReceived } of accounts) {
    const voucher = vouchesReceived[0]?.voucher.id;
    if (voucher !== undefined) return { member: id, voucher };
  }
  throw new Error("The seed has nobody who is vouched for.");
}
