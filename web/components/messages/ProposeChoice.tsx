"use client";

import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useListings } from "../../index/hooks/listings.ts";
import { accountId } from "../../index/ids.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

function publishedBy(member: Address) {
  const publisher = accountId(member);
  return publisher === null ? {} : { publisher };
}

interface ProposeChoiceProps {
  other: Address | null;
  me: Address;
  onCancel: () => void;
}

/** Which of the two members' listings a proposal is about. */
export function ProposeChoice({ other, me, onCancel }: ProposeChoiceProps) {
  const t = useTranslations("messages");
  const nameOf = useMemberName();
  const mine = useListings(publishedBy(me)).data ?? [];
  const theirs = useListings(publishedBy(other ?? me)).data ?? [];
  if (other === null) return null;
  const groups = [
    { title: t("proposeTheirs", { name: nameOf(other) }), listings: theirs, hrefOf: paths.propose },
    { title: t("proposeMine"), listings: mine, hrefOf: (id: string) => paths.proposeTo(id, other) },
  ].filter(({ listings }) => listings.length > 0);
  return (
    <Stack spacing={2}>
      <Typography variant="h3" component="h2">
        {t("propose")}
      </Typography>
      <Typography sx={{ fontWeight: 600 }}>
        {t(groups.length === 0 ? "proposeNone" : "proposeText")}
      </Typography>
      <Stack spacing={2} sx={{ maxHeight: 220, overflowY: "auto" }}>
        {groups.map(({ title, listings, hrefOf }) => (
          <Stack key={title} spacing={1}>
            <Typography variant="body2" color="textSecondary">
              {title}
            </Typography>
            {listings.map((listing) => (
              <Link
                key={listing.id}
                component={PageLink}
                href={hrefOf(listing.id)}
                underline="always"
                sx={{ overflowWrap: "anywhere" }}
              >
                <bdi>{listing.title}</bdi>
              </Link>
            ))}
          </Stack>
        ))}
      </Stack>
      <Button color="inherit" onClick={onCancel} sx={{ alignSelf: "flex-start" }}>
        {t("cancel")}
      </Button>
    </Stack>
  );
}
