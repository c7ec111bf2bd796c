"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, isAddress, isAddressEqual } from "viem";
import { communityAbi } from "../../../contracts/generated/abi.ts";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import type { CommunityId } from "../../../index/ids.ts";
import { useReadContract } from "../../../wallet/readContract.ts";
import { useWrite } from "../../../writes/useWrite.ts";
import { Foldable } from "../../Foldable.tsx";
import { paths } from "../../paths.ts";
import { MemberField } from "../members/MemberField.tsx";
import type { CommunityRecord } from "../record.ts";

interface MyVoteProps {
  readonly id: CommunityId;
  readonly community: CommunityRecord;
  readonly me: Address;
}

/** Who has my vote: I, from the moment I joined, or whom I gave it to. */
export function MyVote({ id, community, me }: MyVoteProps) {
  const t = useTranslations("commons.proposals");
  const title = useTranslations("commons.write");
  const write = useWrite();
  const [isBusy, setIsBusy] = useState(false);
  const read = { address: community.address, abi: communityAbi, args: [me] } as const;
  const { data: delegate } = useReadContract({ ...read, functionName: "delegates" });
  const { data: votes } = useReadContract({ ...read, functionName: "getVotes" });
  if (delegate === undefined || votes === undefined) return null;
  const isMine = isAddressEqual(delegate, me);
  const give = async (to: Address): Promise<boolean> => {
    setIsBusy(true);
    try {
      const done = await write({
        title: title(isAddressEqual(to, me) ? "voteBack" : "delegate", { name: community.name }),
        href: paths.communityPart(community.address, "proposals"),
        call: { address: community.address, abi: communityAbi, functionName: "delegate", args: [to] },
      });
      return done !== null;
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Stack component="section" spacing={3} aria-labelledby="my-vote">
      <Typography variant="h3" id="my-vote">
        {t("myVote")}
      </Typography>
      {isMine ? (
        <>
          <Typography>{t("voteIsMine", { count: Number(votes) })}</Typography>
          <Foldable label={t("delegate")}>
            {(close) => <DelegateForm id={id} me={me} isBusy={isBusy} give={give} onDone={close} />}
          </Foldable>
        </>
      ) : (
        <>
          <Typography component="div">
            {t.rich("voteIsWith", { name: () => <MemberLink address={delegate} /> })}
          </Typography>
          <Button
            variant="outlined"
            loading={isBusy}
            loadingPosition="start"
            onClick={() => void give(me)}
            sx={{ alignSelf: "flex-start" }}
          >
            {t("takeVoteBack")}
          </Button>
        </>
      )}
    </Stack>
  );
}

interface DelegateFormProps {
  readonly id: CommunityId;
  readonly me: Address;
  readonly isBusy: boolean;
  readonly give: (to: Address) => Promise<boolean>;
  readonly onDone: () => void;
}

function DelegateForm({ id, me, isBusy, give, onDone }: DelegateFormProps) {
  const t = useTranslations("commons.proposals");
  const [to, setTo] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isAddress(to, { strict: false }) && (await give(to))) onDone();
  };
  return (
    <Stack component="form" spacing={3} aria-label={t("delegate")} onSubmit={submit} sx={{ maxWidth: 480 }}>
      <Typography variant="body2">{t("delegateText")}</Typography>
      <MemberField community={id} label={t("delegateTo")} value={to} without={me} onChange={setTo} />
      <Button
        type="submit"
        variant="contained"
        disabled={to === ""}
        loading={isBusy}
        loadingPosition="start"
        sx={{ alignSelf: "flex-start" }}
      >
        {t("delegateIt")}
      </Button>
    </Stack>
  );
}
