"use client";

import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslations } from "use-intl";
import { hexToString } from "viem";
import { cellToUint64 } from "../../../places/cell.ts";
import { useDraft } from "../../useDraft.ts";
import { type FoundFault, type FoundValues, foundSchema, validateFound } from "../found.ts";
import { USES } from "../record.ts";
import { useUseName } from "../useUseName.ts";
import { ChangeForm, type ChangeFormProps } from "./ChangeForm.tsx";
import type { Change } from "./changes.ts";

/** What the community says of itself. Its place stays. */
export function DescribeForm(props: ChangeFormProps) {
  const t = useTranslations("communities");
  const decide = useTranslations("commons.decide");
  const useName = useUseName();
  const { community, onDone } = props;
  const [form, change, clear] = useDraft(
    `describe:${community.address}`,
    foundSchema,
    (): FoundValues => ({
      name: community.name,
      about: community.about,
      use: USES.find((use) => use === community.use) ?? "mutual-aid",
      city: null,
    }),
  );
  const result = validateFound(form, community.reputation);
  const faults = "faults" in result ? result.faults : {};
  const sentence = (fault: FoundFault | undefined) =>
    fault === undefined ? undefined : t(`fault.${fault.code}`, { over: fault.over });
  const wanted: Change | null =
    "faults" in result
      ? null
      : {
          kind: "describe",
          name: result.profile.name,
          about: result.profile.about,
          reputation: community.reputation,
          use: hexToString(result.profile.use, { size: 32 }),
          cell: community.cell === null ? 0n : cellToUint64(community.cell),
        };
  return (
    <ChangeForm
      {...props}
      title={decide("describe")}
      change={wanted}
      onDone={() => {
        clear();
        onDone();
      }}
    >
      <TextField
        label={t("name")}
        value={form.name}
        error={faults.name !== undefined}
        helperText={sentence(faults.name) ?? t("nameHelp")}
        onChange={({ target }) => change({ name: target.value })}
      />
      <TextField
        label={t("about")}
        value={form.about}
        multiline
        minRows={3}
        error={faults.about !== undefined}
        helperText={sentence(faults.about) ?? t("aboutHelp")}
        onChange={({ target }) => change({ about: target.value })}
      />
      <TextField
        select
        label={t("use")}
        value={form.use}
        onChange={({ target }) => change({ use: USES.find((use) => use === target.value) ?? form.use })}
      >
        {USES.map((use) => (
          <MenuItem key={use} value={use}>
            {useName(use)}
          </MenuItem>
        ))}
      </TextField>
    </ChangeForm>
  );
}
