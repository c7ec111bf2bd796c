"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";

interface PagedListProps<T> {
  readonly items: readonly T[];
  /** How many are shown at first, and added by each press. */
  readonly page: number;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list of which the rest waits behind a press, however long it is. */
export function PagedList<T>({ items, page, keyOf, children }: PagedListProps<T>) {
  const t = useTranslations("paged");
  const [shown, setShown] = useState(page);
  const rest = items.length - shown;
  return (
    <>
      <Stack component="ul" spacing={3} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </Stack>
      {rest > 0 && (
        <Button variant="outlined" onClick={() => setShown(shown + page)} sx={{ alignSelf: "flex-start" }}>
          {t("more", { rest })}
        </Button>
      )}
    </>
  );
}
