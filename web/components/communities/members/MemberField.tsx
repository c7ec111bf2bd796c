"use client";

import Autocomplete from "@mui/material/Autocomplete";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { isAddress } from "viem";
import { MemberPicture } from "../../../identity/MemberPicture.tsx";
import { useMemberName } from "../../../identity/useMemberName.ts";
import { useMembers } from "../../../index/hooks/community.ts";
import type { CommunityId } from "../../../index/ids.ts";

/** Members to choose from; others are named by their address. */
const OFFERED = 200;

interface MemberFieldProps {
  readonly community: CommunityId;
  readonly label: string;
  /** An address; empty for nobody. */
  readonly value: string;
  readonly onChange: (address: string) => void;
  /** Who is not to be chosen. */
  readonly without?: string | undefined;
  readonly error?: boolean;
  readonly helperText?: string;
}

/** A member of a community, found by the beginning of the name, or anyone by a pasted address. */
export function MemberField(props: MemberFieldProps) {
  const { community, label, value, onChange, without, error = false, helperText } = props;
  const nameOf = useMemberName();
  const members = useMembers(community, OFFERED);
  const known = (members.data?.pages.flatMap((page) => page.members) ?? [])
    .map(({ account }): string => account)
    .filter((account) => account !== without?.toLowerCase());
  const labelOf = (account: string) => (isAddress(account, { strict: false }) ? nameOf(account) : account);
  return (
    <Autocomplete
      freeSolo
      autoHighlight
      options={known}
      value={value === "" ? null : value}
      getOptionLabel={labelOf}
      getOptionKey={(account) => account}
      onChange={(_, chosen) => onChange(chosen ?? "")}
      onInputChange={(_, typed) => {
        if (isAddress(typed, { strict: false })) onChange(typed.toLowerCase());
      }}
      renderOption={({ key, ...option }, account) => (
        <Stack component="li" key={key} direction="row" spacing={2} {...option}>
          {isAddress(account) && <MemberPicture address={account} size={24} />}
          <span>{labelOf(account)}</span>
        </Stack>
      )}
      renderInput={(params) => <TextField {...params} label={label} error={error} helperText={helperText} />}
    />
  );
}
