"use client";

import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { type Address, keccak256, stringToHex } from "viem";
import * as z from "zod/mini";
import { useMemberName } from "../../../identity/useMemberName.ts";
import { useDraft } from "../../useDraft.ts";
import { ChangeForm, type ChangeFormProps } from "../decide/ChangeForm.tsx";

const removalSchema = z.object({ grounds: z.string() });

/** Ends a membership, for a reason of which the chain keeps the fingerprint. */
export function RemovalForm({ account, ...props }: ChangeFormProps & { readonly account: Address }) {
  const t = useTranslations("commons.members");
  const nameOf = useMemberName();
  const name = nameOf(account);
  const [{ grounds }, edit, clear] = useDraft(
    `removal:${props.community.address}:${account}`,
    removalSchema,
    () => ({ grounds: "" }),
  );
  const reason = grounds.trim();
  return (
    <ChangeForm
      {...props}
      title={t("removal", { name })}
      change={
        reason === "" ? null : { kind: "removeMember", account, reason: keccak256(stringToHex(reason)) }
      }
      onDone={() => {
        clear();
        props.onDone();
      }}
    >
      <Typography variant="body2">{t("removalText", { name })}</Typography>
      <TextField
        label={t("grounds")}
        value={grounds}
        multiline
        minRows={2}
        helperText={t("groundsHelp")}
        onChange={({ target }) => edit({ grounds: target.value })}
      />
    </ChangeForm>
  );
}
