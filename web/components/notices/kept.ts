import { type Address, isAddressEqual } from "viem";
import * as z from "zod/mini";
import { createKept, type Kept } from "../../device/kept.ts";
import { device } from "../../device/store.ts";
import { firstMarks, type Marks, marksSchema } from "./marks.ts";

const byAccount: { account: Address; marks: Kept<Marks> }[] = [];

/** What an account has read on this device. */
export function keptMarks(account: Address): Kept<Marks> {
  const known = byAccount.find((one) => isAddressEqual(one.account, account));
  if (known !== undefined) return known.marks;
  const first = firstMarks(Math.floor(Date.now() / 1000));
  const marks = createKept(device, `myceliary.notices.${account.toLowerCase()}`, marksSchema, first);
  byAccount.push({ account, marks });
  return marks;
}

/** Whether the browser tells of what is new while the member looks elsewhere; only for who asked for it. */
export const keptTelling = createKept(device, "myceliary.notices.tell", z.boolean(), false);
