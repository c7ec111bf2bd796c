"use client";

import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { limits } from "../../../contracts/generated/limits.ts";
import { ChangeForm, type ChangeFormProps } from "./ChangeForm.tsx";
import { type Change, JOIN_WAYS } from "./changes.ts";
import { parseWhole } from "./whole.ts";

const MOST_VOUCHES = Number(limits.joinVouches);
const MOST_WEIGHT = Number(limits.vouchWeight);

/** How one joins from now on. */
export function JoinPolicyForm(props: ChangeFormProps) {
  const t = useTranslations("commons.decide");
  const { rules } = props;
  const [way, setWay] = useState(rules.joinWay);
  const [membersInvite, setMembersInvite] = useState(rules.membersInvite || props.way.kind === "members");
  const [vouches, setVouches] = useState(String(rules.joinVouches || 2));
  const [weight, setWeight] = useState(String(rules.joinVouchWeight || 50));
  const [count, least] = [parseWhole(vouches, 1, MOST_VOUCHES), parseWhole(weight, 1, MOST_WEIGHT)];
  const change = ((): Change | null => {
    const bare = { membersInvite: false, vouches: 0, vouchWeight: 0 };
    if (way === "Open") return { kind: "joinPolicy", policy: { ...bare, way } };
    if (way === "Invitation") return { kind: "joinPolicy", policy: { ...bare, way, membersInvite } };
    if (count === null || least === null) return null;
    return { kind: "joinPolicy", policy: { ...bare, way, vouches: count, vouchWeight: least } };
  })();
  return (
    <ChangeForm {...props} title={t("joinPolicy")} change={change}>
      <TextField
        select
        label={t("joinWay")}
        value={way}
        onChange={({ target }) => setWay(JOIN_WAYS.find((one) => one === target.value) ?? way)}
      >
        {JOIN_WAYS.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`way.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {way === "Invitation" && (
        <Stack>
          <FormControlLabel
            control={
              <Checkbox checked={membersInvite} onChange={(_, checked) => setMembersInvite(checked)} />
            }
            label={t("membersInvite")}
          />
          {props.way.kind === "members" && !membersInvite && (
            <Typography variant="body2" color="warning">
              {t("nobodyInvites")}
            </Typography>
          )}
        </Stack>
      )}
      {way === "Vouches" && (
        <Stack direction={{ sm: "row" }} spacing={3}>
          <TextField
            label={t("vouches")}
            value={vouches}
            error={count === null}
            helperText={t("vouchesHelp", { most: MOST_VOUCHES })}
            slotProps={{ htmlInput: { inputMode: "numeric" } }}
            onChange={({ target }) => setVouches(target.value)}
          />
          <TextField
            label={t("vouchWeight")}
            value={weight}
            error={least === null}
            helperText={t("vouchWeightHelp", { most: MOST_WEIGHT })}
            slotProps={{ htmlInput: { inputMode: "numeric" } }}
            onChange={({ target }) => setWeight(target.value)}
          />
        </Stack>
      )}
    </ChangeForm>
  );
}
