"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useTranslations } from "use-intl";
import type { CommunityRecord } from "../communities/record.ts";
import type { Membership } from "../communities/useMembership.ts";

interface CommunityFieldProps {
  communities: readonly CommunityRecord[];
  value: string;
  /** Mine, in the chosen community. */
  membership: Membership;
  onChange: (community: string) => void;
  error: string | undefined;
  disabled: boolean;
}

/** Where it is published. Only members publish, so joining is one press, here. */
export function CommunityField({
  communities,
  value,
  membership,
  onChange,
  error,
  disabled,
}: CommunityFieldProps) {
  const t = useTranslations("publish");
  const chosen = communities.find(({ address }) => address === value);
  return (
    <Stack spacing={2}>
      <TextField
        select
        id="community"
        label={t("community")}
        value={chosen === undefined ? "" : value}
        disabled={disabled}
        error={error !== undefined}
        helperText={error ?? t("communityHelp")}
        onChange={({ target }) => onChange(target.value)}
      >
        {communities.map(({ address, name }) => (
          <MenuItem key={address} value={address}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {chosen !== undefined && <JoinInPlace community={chosen} membership={membership} />}
    </Stack>
  );
}

interface JoinInPlaceProps {
  community: CommunityRecord;
  membership: Membership;
}

function JoinInPlace({ community, membership: { isMember, isBusy, join } }: JoinInPlaceProps) {
  const t = useTranslations("publish");
  const communities = useTranslations("communities");
  if (isMember !== false) return null;
  return (
    <Alert severity="info" sx={{ alignItems: "flex-start" }}>
      <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
        <span>{t("notMember", { name: community.name })}</span>
        <Button variant="outlined" size="small" disabled={isBusy} onClick={() => void join()}>
          {isBusy ? communities("joining") : communities("join", { name: community.name })}
        </Button>
      </Stack>
    </Alert>
  );
}
