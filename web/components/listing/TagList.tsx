"use client";

import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import { useMessages, useTranslations } from "use-intl";
import { parseTags } from "../../matching/tags.ts";
import { wordOf } from "../publish/tags.ts";

/** A listing's tags in words: "Language: ar, en". */
export function TagList({ tags }: { tags: string }) {
  const t = useTranslations("tags");
  const choice = useTranslations("tagChoices");
  const { tags: names, tagChoices } = useMessages();
  const entries = [...parseTags(tags)];
  if (entries.length === 0) return null;
  return (
    <Stack
      component="ul"
      direction="row"
      sx={{ flexWrap: "wrap", gap: 2, listStyle: "none", margin: 0, padding: 0 }}
    >
      {entries.map(([key, values]) => {
        const said = values.map((value) => {
          const known = `${key}-${value}`;
          return isKey(tagChoices, known) ? choice(known) : wordOf(value);
        });
        return (
          <li key={key}>
            <Chip
              variant="outlined"
              label={`${isKey(names, key) ? t(key) : wordOf(key)}: ${said.join(", ")}`}
              sx={{
                height: "auto",
                minHeight: 32,
                "& .MuiChip-label": { whiteSpace: "normal", paddingBlock: 1 },
              }}
            />
          </li>
        );
      })}
    </Stack>
  );
}

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}
