"use client";

import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { device } from "../../device/store.ts";
import { ListSection } from "../exchanges/ListSection.tsx";
import { useListing } from "../listing/useListing.ts";
import { PageLink } from "../PageLink.tsx";
import { PagedList } from "../paged/PagedList.tsx";
import { paths } from "../paths.ts";
import { useUndo } from "../undo/store.ts";
import { type Draft, discardDraft, readDrafts } from "./drafts.ts";

const PAGE = 5;

/** What I began on this device and did not send: to go on with, or to discard, which can be taken back. */
export function Unfinished() {
  const t = useTranslations("drafts");
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const offer = useUndo((store) => store.offer);
  const read = () => setDrafts(readDrafts(device));
  useEffect(read, []);
  if (drafts.length === 0) return null;
  const discard = (draft: Draft) => {
    const bringBack = discardDraft(device, draft.key);
    read();
    offer({
      text: t("discarded"),
      undo: () => {
        bringBack();
        read();
      },
    });
  };
  return (
    <ListSection id="exchanges-drafts" title={t("title")} count={drafts.length}>
      <PagedList items={drafts} page={PAGE} keyOf={({ key }) => key}>
        {(draft) => <Begun draft={draft} onDiscard={() => discard(draft)} />}
      </PagedList>
    </ListSection>
  );
}

function hrefOf({ kind, listing }: Draft): string {
  if (listing === null) return paths.publish;
  const hrefs = {
    publish: paths.revise,
    revise: paths.revise,
    again: paths.publishAgain,
    propose: paths.propose,
  };
  return hrefs[kind](listing);
}

function Begun({ draft, onDiscard }: { draft: Draft; onDiscard: () => void }) {
  const t = useTranslations("drafts");
  const listing = useListing(draft.kind === "propose" ? draft.listing : null);
  const title = draft.kind === "propose" ? listing.data?.title : draft.title;
  return (
    <Card component="article" aria-label={title || t("untitled")} sx={{ padding: 4 }}>
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 4, rowGap: 2 }}>
        <Stack sx={{ flex: "1 1 220px", minWidth: 0, overflowWrap: "anywhere" }}>
          <Typography variant="body2" color="textSecondary">
            {t(`kind.${draft.kind}`)}
          </Typography>
          <Typography sx={{ fontWeight: 600 }}>{title || t("untitled")}</Typography>
        </Stack>
        <Stack direction="row" spacing={2}>
          <Button component={PageLink} href={hrefOf(draft)} variant="outlined" size="small">
            {t("continue")}
          </Button>
          <Button color="inherit" size="small" onClick={onDiscard}>
            {t("discard")}
          </Button>
        </Stack>
      </Stack>
    </Card>
  );
}
