"use client";

import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import { FirstWords } from "../feedback/FirstWords.tsx";
import { Underway } from "../feedback/Underway.tsx";
import { descriptionStyle } from "./descriptionStyle.ts";

/** A listing on its way, in its own first words once those are there. */
export function ListingWaiting({ id }: { id?: string }) {
  return (
    <Underway spacing={5} wordsOf="listing" sx={{ minHeight: "100dvh" }}>
      <Stack spacing={2}>
        <Skeleton variant="text" width="30%" />
        <FirstWords page="listing" id={id} place="title" variant="h1" />
        <Skeleton variant="rounded" width="50%" height={32} />
      </Stack>
      <FirstWords page="listing" id={id} place="text" sx={descriptionStyle} />
      <Skeleton variant="rounded" height={96} />
    </Underway>
  );
}
