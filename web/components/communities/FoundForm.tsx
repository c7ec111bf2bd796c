"use client";

import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { bytesToHex, isAddress } from "viem";
import { useConfig } from "../../config/context.tsx";
import { communityFactoryAbi } from "../../contracts/generated/abi.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";
import { PlaceField } from "../place/PlaceField.tsx";
import { useDraft } from "../useDraft.ts";
import { emptyFound, type FoundFault, foundSchema, validateFound } from "./found.ts";
import { USES } from "./record.ts";
import { useUseName } from "./useUseName.ts";

/** Founds a community; whoever founds it is its first member. */
export function FoundForm() {
  const t = useTranslations("communities");
  const useName = useUseName();
  const router = useRouter();
  const write = useWrite();
  const { contracts } = useConfig();
  const [form, change, clear] = useDraft("community", foundSchema, () => emptyFound);
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const result = validateFound(form);
  const faults = isTried && "faults" in result ? result.faults : {};
  const sentence = (fault: FoundFault | undefined) =>
    fault === undefined ? undefined : t(`fault.${fault.code}`, { over: fault.over });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if ("faults" in result) {
      document.getElementById(result.faults.name === undefined ? "about" : "name")?.focus();
      return;
    }
    setIsBusy(true);
    try {
      const done = await write({
        title: t("founding", { name: result.profile.name }),
        call: {
          address: contracts.communityFactory,
          abi: communityFactoryAbi,
          functionName: "create",
          args: [result.profile, bytesToHex(crypto.getRandomValues(new Uint8Array(32)))],
        },
      });
      if (done === null) return;
      clear();
      if (typeof done.result === "string" && isAddress(done.result))
        router.push(paths.community(done.result));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <Stack
      component="form"
      noValidate
      spacing={4}
      onSubmit={submit}
      aria-label={t("found")}
      sx={{ maxWidth: 560 }}
    >
      <Typography variant="h2">{t("found")}</Typography>
      <TextField
        id="name"
        label={t("name")}
        value={form.name}
        error={faults.name !== undefined}
        helperText={sentence(faults.name) ?? t("nameHelp")}
        onChange={({ target }) => change({ name: target.value })}
      />
      <TextField
        id="about"
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
      <PlaceField
        label={t("city")}
        value={form.city}
        helperText={t("cityHelp")}
        onChange={(city) => change({ city })}
      />
      <Button type="submit" variant="contained" disabled={isBusy} sx={{ alignSelf: "flex-start" }}>
        {isBusy ? t("sending") : t("foundIt")}
      </Button>
    </Stack>
  );
}
