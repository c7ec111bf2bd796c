"use client";

import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { keepLook } from "../discover/useFilters.ts";
import { ListSection } from "../exchanges/ListSection.tsx";
import { PageLink } from "../PageLink.tsx";
import { PagedList } from "../paged/PagedList.tsx";
import { paths } from "../paths.ts";
import { NameForm } from "./NameForm.tsx";
import { filtersOf, nearbyOf, type SavedSearch } from "./search.ts";
import { useSearches } from "./useSearches.ts";

const PAGE = 5;

/** What I look for, by name: to open, rename or delete. */
export function SavedSearches() {
  const t = useTranslations("searches");
  const { searches, renameTo, discard } = useSearches();
  if (searches.length === 0) return null;
  return (
    <ListSection id="exchanges-searches" title={t("title")} count={searches.length}>
      <PagedList items={searches} page={PAGE} keyOf={({ id }) => id}>
        {(search) => (
          <Saved
            search={search}
            onRename={(name) => renameTo(search.id, name)}
            onDiscard={() => discard(search)}
          />
        )}
      </PagedList>
    </ListSection>
  );
}

interface SavedProps {
  search: SavedSearch;
  onRename: (name: string) => void;
  onDiscard: () => void;
}

function Saved({ search, onRename, onDiscard }: SavedProps) {
  const t = useTranslations("searches");
  const [isNaming, setIsNaming] = useState(false);
  return (
    <Card component="article" aria-label={search.name} sx={{ padding: 4 }}>
      {isNaming ? (
        <NameForm
          initial={search.name}
          onCancel={() => setIsNaming(false)}
          onName={(name) => {
            onRename(name);
            setIsNaming(false);
          }}
        />
      ) : (
        <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 4, rowGap: 2 }}>
          <Link
            component={PageLink}
            href={paths.search(search.filters)}
            onClick={() => keepLook(filtersOf(search), nearbyOf(search))}
            color="textPrimary"
            sx={{ flex: "1 1 220px", minWidth: 0, overflowWrap: "anywhere", fontWeight: 600 }}
          >
            <bdi>{search.name}</bdi>
          </Link>
          <Stack direction="row" spacing={2}>
            <Button variant="outlined" size="small" onClick={() => setIsNaming(true)}>
              {t("rename")}
            </Button>
            <Button color="inherit" size="small" onClick={onDiscard}>
              {t("delete")}
            </Button>
          </Stack>
        </Stack>
      )}
    </Card>
  );
}
