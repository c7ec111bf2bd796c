"use client";

import BookmarkIcon from "@mui/icons-material/BookmarkBorderOutlined";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CATEGORIES } from "../../matching/categories.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { countChosen, type Filters, type Nearby, noFilters } from "../discover/filters.ts";
import { useCategoryName } from "../member/useCategoryName.ts";
import { NameForm } from "./NameForm.tsx";
import { filtersOf, findSame, nearbyOf } from "./search.ts";
import { useSearches } from "./useSearches.ts";

interface SearchBarProps {
  filters: Filters;
  nearby: Nearby | null;
  onChange: (filters: Partial<Filters>) => void;
  onNearby: (nearby: Nearby | null) => void;
}

/** Keeps what one looks for under a name, brings back what was kept, and clears the filters. */
export function SearchBar({ filters, nearby, onChange, onNearby }: SearchBarProps) {
  const t = useTranslations("searches");
  const words = useTranslations("discover");
  const categoryName = useCategoryName();
  const { searches, save } = useSearches();
  const now = useChainTime();
  const [isNaming, setIsNaming] = useState(false);
  const chosen = countChosen(filters);
  const same = findSame(searches, { filters, nearby });
  const category = CATEGORIES.find(({ slug }) => slug === filters.category);
  const suggested = [
    category === undefined ? words("allCategories") : categoryName(category.code),
    ...(nearby === null ? [] : [nearby.name.split(",")[0]]),
  ].join(" · ");
  if (isNaming) {
    return (
      <NameForm
        initial={suggested}
        onCancel={() => setIsNaming(false)}
        onName={(name) => {
          save(name, filters, nearby, Number(now ?? 0n));
          setIsNaming(false);
        }}
      />
    );
  }
  return (
    <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 2 }}>
      {searches.length > 0 && (
        <Stack
          direction="row"
          role="group"
          aria-label={t("title")}
          sx={{ flexWrap: "wrap", alignItems: "center", gap: 2 }}
        >
          {searches.map((search) => (
            <Chip
              key={search.id}
              label={search.name}
              color={search === same ? "primary" : "default"}
              variant={search === same ? "filled" : "outlined"}
              aria-pressed={search === same}
              onClick={() => {
                onNearby(nearbyOf(search));
                onChange(filtersOf(search));
              }}
              sx={{ minHeight: 36, maxWidth: "100%" }}
            />
          ))}
        </Stack>
      )}
      {same === null && (chosen > 0 || nearby !== null) && now !== null && (
        <Button color="inherit" size="small" startIcon={<BookmarkIcon />} onClick={() => setIsNaming(true)}>
          {t("save")}
        </Button>
      )}
      {chosen > 0 && (
        <Button color="inherit" size="small" onClick={() => onChange({ ...noFilters, seeks: filters.seeks })}>
          {t("clear", { count: chosen })}
        </Button>
      )}
    </Stack>
  );
}
