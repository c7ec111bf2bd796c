"use client";

import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useTranslations } from "use-intl";
import { PROFILE_LIMITS } from "../../identity/profile/schema.ts";

interface LinksFieldProps {
  value: readonly string[];
  error: string | undefined;
  onChange: (links: string[]) => void;
}

/** Web pages where one can be found besides. */
export function LinksField({ value, error, onChange }: LinksFieldProps) {
  const t = useTranslations("profile");
  return (
    <Stack spacing={3} role="group" aria-label={t("links")} sx={{ alignItems: "stretch" }}>
      {value.map((link, position) => (
        <Stack
          // The position is what a link is: there is nothing else to tell two that are being typed apart.
          key={position}
          direction="row"
          spacing={2}
          sx={{ alignItems: "center" }}
        >
          <TextField
            fullWidth
            size="small"
            label={t("link", { number: position + 1 })}
            value={link}
            error={error !== undefined}
            slotProps={{ htmlInput: { inputMode: "url", dir: "ltr" } }}
            onChange={({ target }) => onChange(value.with(position, target.value))}
          />
          <Button color="inherit" onClick={() => onChange(value.toSpliced(position, 1))}>
            {t("linkRemove")}
          </Button>
        </Stack>
      ))}
      {error !== undefined && (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      )}
      {value.length < PROFILE_LIMITS.links && (
        <Button sx={{ alignSelf: "flex-start" }} onClick={() => onChange([...value, ""])}>
          {t("linkAdd")}
        </Button>
      )}
    </Stack>
  );
}
