"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, getAddress, isAddress } from "viem";
import { useMemberName } from "../../../identity/useMemberName.ts";
import { useChainTime } from "../../../wallet/chainTime.ts";
import { useDraft } from "../../useDraft.ts";
import { useQueryParameter } from "../../useQueryParameter.ts";
import { useFailureSentence } from "../../writes/useFailureSentence.ts";
import type { CommunityRecord } from "../record.ts";
import { invitationFragment } from "./invitationLink.ts";
import { DAYS, emptyKept, keptSchema } from "./kept.ts";
import { MadeInvitation } from "./MadeInvitation.tsx";
import { useInvite } from "./useInvite.ts";

const DAY = 86_400n;

/** A member invites one account, and gives the link on. */
export function InviteSection({ community, me }: { community: CommunityRecord; me: Address }) {
  const t = useTranslations("commons.join");
  const asked = useQueryParameter("for");
  const now = useChainTime();
  const nameOf = useMemberName();
  const sentenceOf = useFailureSentence();
  const [kept, change] = useDraft(`invite:${community.address}:${me}`, keptSchema, () => emptyKept(asked));
  const { isBusy, failure, invite } = useInvite(community.address);
  const [isTried, setIsTried] = useState(false);
  const typed = kept.invitee === "" ? emptyKept(asked).invitee : kept.invitee;
  const invitee = isAddress(typed, { strict: false }) ? getAddress(typed) : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (invitee === null || now === null) return;
    const signed = await invite({ inviter: me, invitee, deadline: now + BigInt(kept.days) * DAY });
    if (signed === null) return;
    setIsTried(false);
    change({ invitee: "", made: [{ fragment: invitationFragment(signed) }, ...kept.made] });
  };
  return (
    <Stack component="section" spacing={4} aria-labelledby="inviting">
      <Typography variant="h2" id="inviting">
        {t("inviting")}
      </Typography>
      <Typography>{t("invitingText")}</Typography>
      <Stack component="form" noValidate spacing={3} onSubmit={submit} aria-labelledby="inviting">
        <TextField
          label={t("invitee")}
          value={typed}
          error={isTried && invitee === null}
          helperText={
            invitee !== null
              ? t("inviteeIs", { name: nameOf(invitee) })
              : t(isTried ? "inviteeWrong" : "inviteeHelp")
          }
          slotProps={{ htmlInput: { dir: "ltr", spellCheck: false } }}
          onChange={({ target }) => change({ invitee: target.value.trim() })}
        />
        <TextField
          select
          label={t("holds")}
          value={kept.days}
          onChange={({ target }) => change({ days: target.value })}
          sx={{ maxWidth: 200 }}
        >
          {DAYS.map((days) => (
            <MenuItem key={days} value={days}>
              {t("days", { count: Number(days) })}
            </MenuItem>
          ))}
        </TextField>
        {failure !== null && (
          <Alert severity={failure.kind === "rejected" ? "info" : "error"} variant="outlined">
            {sentenceOf(failure)}
          </Alert>
        )}
        <Button
          type="submit"
          variant="contained"
          loading={isBusy}
          loadingPosition="start"
          sx={{ alignSelf: "flex-start" }}
        >
          {t("invite")}
        </Button>
      </Stack>
      {kept.made.length > 0 && (
        <Stack spacing={4}>
          <Typography variant="h3">{t("made")}</Typography>
          {kept.made.map(({ fragment }) => (
            <MadeInvitation
              key={fragment}
              fragment={fragment}
              community={community}
              now={now}
              onGone={() => change({ made: kept.made.filter((one) => one.fragment !== fragment) })}
            />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
