"use client";

import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { listingsAbi } from "../../contracts/generated/abi.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import type { ListingRecord } from "./record.ts";

interface OwnListingProps {
  listing: ListingRecord;
  size?: "small" | "medium";
}

/** What I can do with my own listing. */
export function OwnListing({ listing, size = "medium" }: OwnListingProps) {
  const t = useTranslations("listing");
  const { contracts } = useConfig();
  const write = useWrite();
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const title = useId();
  const withdraw = async () => {
    setIsAsking(false);
    setIsBusy(true);
    await write({
      title: t("withdrawing", { title: listing.title }),
      href: paths.listing(listing.id),
      call: {
        address: contracts.listings,
        abi: listingsAbi,
        functionName: "withdraw",
        args: [BigInt(listing.id)],
      },
    });
    setIsBusy(false);
  };
  return (
    <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
      <Button
        component={PageLink}
        href={paths.revise(listing.id)}
        variant={size === "small" ? "outlined" : "contained"}
        size={size}
      >
        {t("revise")}
      </Button>
      <Button
        variant="outlined"
        color="error"
        size={size}
        disabled={isBusy}
        onClick={() => setIsAsking(true)}
      >
        {t("withdraw")}
      </Button>
      <Dialog open={isAsking} onClose={() => setIsAsking(false)} aria-labelledby={title}>
        <DialogTitle id={title}>{t("withdrawTitle")}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t("withdrawText")}</DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setIsAsking(false)}>
            {t("keep")}
          </Button>
          <Button color="error" onClick={withdraw}>
            {t("withdrawYes")}
          </Button>
        </DialogActions>
      </Dialog>
    </Stack>
  );
}
