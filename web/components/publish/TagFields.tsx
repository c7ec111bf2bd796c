"use client";

import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useMessages, useTranslations } from "use-intl";
import type { Kind } from "../../matching/listing.ts";
import { CHOICES, type TagField, tagFieldsOf, wordOf } from "./tags.ts";

interface TagFieldsProps {
  kind: Kind;
  category: number;
  value: Readonly<Record<string, string>>;
  onChange: (tags: Record<string, string>) => void;
}

/** What matters for this category's service, each asked for in its own way. */
export function TagFields({ kind, category, value, onChange }: TagFieldsProps) {
  return (
    <Stack direction={{ sm: "row" }} useFlexGap sx={{ flexWrap: "wrap", gap: 4 }}>
      {tagFieldsOf(category, kind).map((field) => (
        <OneTag
          key={field.key}
          field={field}
          value={value[field.key] ?? ""}
          onChange={(text) => onChange({ ...value, [field.key]: text })}
        />
      ))}
    </Stack>
  );
}

function OneTag({
  field,
  value,
  onChange,
}: {
  field: TagField;
  value: string;
  onChange: (text: string) => void;
}) {
  const t = useTranslations("publish");
  const names = useTranslations("tags");
  const example = useTranslations("tagExamples");
  const choice = useTranslations("tagChoices");
  const { tags, tagExamples, tagChoices } = useMessages();
  const { key, input } = field;
  const label = isKey(tags, key) ? names(key) : wordOf(key);
  const sx = { flex: { sm: "1 1 45%" } };
  if (input === "urgency" || input === "level") {
    return (
      <TextField select label={label} value={value} onChange={({ target }) => onChange(target.value)} sx={sx}>
        <MenuItem value="">{t("notSaid")}</MenuItem>
        {CHOICES[input].map((one) => {
          const known = `${key}-${one}`;
          return (
            <MenuItem key={one} value={one}>
              {isKey(tagChoices, known) ? choice(known) : one}
            </MenuItem>
          );
        })}
      </TextField>
    );
  }
  return (
    <TextField
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      helperText={isKey(tagExamples, key) ? example(key) : undefined}
      slotProps={{ htmlInput: { inputMode: input === "number" ? "numeric" : "text" } }}
      sx={sx}
    />
  );
}

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}
