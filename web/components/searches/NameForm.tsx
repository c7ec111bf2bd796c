"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { NAME_MOST } from "./search.ts";

interface NameFormProps {
  initial: string;
  onName: (name: string) => void;
  onCancel: () => void;
}

/** Names a saved search. */
export function NameForm({ initial, onName, onCancel }: NameFormProps) {
  const t = useTranslations("searches");
  const [name, setName] = useState(initial);
  const isEmpty = name.trim() === "";
  return (
    <Stack
      component="form"
      direction="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onName(name);
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      sx={{ flexWrap: "wrap", alignItems: "center", gap: 2 }}
    >
      <TextField
        autoFocus
        size="small"
        label={t("name")}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onFocus={({ target }) => target.select()}
        slotProps={{ htmlInput: { maxLength: NAME_MOST } }}
        sx={{ flex: "1 1 200px", maxWidth: 360 }}
      />
      <Button type="submit" variant="contained" size="small" disabled={isEmpty}>
        {t("keep")}
      </Button>
      <Button color="inherit" size="small" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </Stack>
  );
}
