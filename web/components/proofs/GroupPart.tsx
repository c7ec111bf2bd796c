"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { reputationGroupsAbi } from "../../contracts/generated/abi.ts";
import type { GroupsContract } from "../../contracts/groups.ts";
import { useGroupChanges } from "../../index/hooks/groups.ts";
import { groupOf, type Tier } from "../../trust/proofs/statement.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { Foldable } from "../Foldable.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { paths } from "../paths.ts";
import { Section } from "../publish/Field.tsx";
import { Crowd } from "./Crowd.tsx";
import { JoinPart } from "./JoinPart.tsx";
import { MakePart } from "./MakePart.tsx";
import { placeOf } from "./place.ts";
import { SecretPart } from "./SecretPart.tsx";
import { StalePart } from "./StalePart.tsx";
import { useClaim } from "./useClaim.ts";
import { useSecret } from "./useSecret.ts";

interface GroupPartProps {
  readonly contract: GroupsContract;
  readonly tier: Tier;
  readonly me: Address;
}

/** One group: who is in it, my place in it, and proofs from there. */
export function GroupPart({ contract, tier, me }: GroupPartProps) {
  const t = useTranslations("proofs");
  const changes = useGroupChanges(groupOf(tier));
  const secret = useSecret(me);
  if (changes.isPending) return <PageSkeleton />;
  if (changes.isError) return <QueryError onRetry={() => void changes.refetch()} />;
  const { members, isIn, ownLeaf } = placeOf(changes.data, me);
  // Another secret would be refused: a commitment is bound to its member for good.
  const isOther = secret.commitment !== undefined && secret.commitment !== ownLeaf;
  const lacks = ownLeaf !== null && (secret.value === null || isOther);
  return (
    <>
      <Section title={t("group.title")}>
        <Crowd members={isIn ? members : members + 1} />
        {lacks ? (
          <>
            <Typography role="alert">{t("secret.lacking")}</Typography>
            <SecretPart secret={secret} isMissing />
          </>
        ) : (
          <>
            {isIn ? (
              <Typography>{t("group.in")}</Typography>
            ) : (
              <JoinPart
                tier={tier}
                groups={contract.address}
                secret={secret}
                isFirst={changes.data.length === 0}
              />
            )}
            <Foldable label={t("secret.title")}>
              {() => <SecretPart secret={secret} isMissing={secret.value === null} />}
            </Foldable>
            {isIn && <LeaveButton tier={tier} groups={contract.address} />}
          </>
        )}
        {changes.data.length > 0 && (
          <Foldable label={t("stale.title")} rank="quiet">
            {() => <StalePart tier={tier} groups={contract.address} changes={changes.data} />}
          </Foldable>
        )}
      </Section>
      {isIn && !lacks && secret.value !== null && (
        <Section title={t("make.title")} text={t("make.text")}>
          <MakePart contract={contract} tier={tier} secret={secret.value} changes={changes.data} />
        </Section>
      )}
    </>
  );
}

function LeaveButton({ tier, groups }: { tier: Tier; groups: Address }) {
  const t = useTranslations("proofs.group");
  const claim = useClaim();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    await write({
      title: t("writeLeave", { claim: claim(tier) }),
      href: paths.prove,
      call: { address: groups, abi: reputationGroupsAbi, functionName: "leave", args: [tier] },
    });
    setBusy(false);
  };
  return (
    <Stack sx={{ alignItems: "flex-start" }}>
      <Button color="inherit" loading={busy} loadingPosition="start" onClick={() => void leave()}>
        {t("leave")}
      </Button>
    </Stack>
  );
}
