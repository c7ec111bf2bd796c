"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useIdentity } from "../../identity/context.tsx";
import type { Identity } from "../../identity/identity.ts";
import { shape } from "../../theme/tokens.ts";
import { useAccount } from "../../wallet/account.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { DataPart } from "./DataPart.tsx";
import { DeliveryNotice } from "./DeliveryNotice.tsx";
import { PrivatePart } from "./PrivatePart.tsx";
import { PublicPart } from "./PublicPart.tsx";
import { SessionPart } from "./SessionPart.tsx";
import { useOwnProfile } from "./useOwnProfile.ts";

/** One's own profile: what everybody sees, what chosen members see, and what to do with all of it. */
export function ProfilePage() {
  const t = useTranslations("profile");
  const identity = useIdentity();
  const { address: me } = useAccount();
  return (
    <Stack spacing={6} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Typography variant="h1">{t("title")}</Typography>
      {identity === null ? (
        <EmptyState title={t("noneTitle")} text={t("noneText")} />
      ) : me === undefined ? (
        <ConnectFirst title={t("connectTitle")} text={t("connectText")} />
      ) : (
        <Profile key={me} identity={identity} me={me} />
      )}
    </Stack>
  );
}

function Profile({ identity, me }: { identity: Identity; me: Address }) {
  const profile = useOwnProfile(identity, me);
  const { own } = profile;
  if (own.isPending) return <PageSkeleton isPage />;
  return (
    <>
      <DeliveryNotice profile={profile} isUnseen={own.isError} onLook={() => void own.refetch()} />
      <PublicPart key={`public ${own.data?.updatedAt}`} me={me} profile={profile} />
      <PrivatePart identity={identity} me={me} profile={profile} />
      <SessionPart profile={profile} />
      <DataPart identity={identity} me={me} profile={profile} />
    </>
  );
}
