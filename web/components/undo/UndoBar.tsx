"use client";

import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import { useTranslations } from "use-intl";
import { useUndo } from "./store.ts";

/** Milliseconds for which something can be taken back: long enough to read it, and to reach it by keyboard. */
const STAYS = 12_000;

/** Tells what was just done on the device, and takes it back by one press. */
export function UndoBar() {
  const t = useTranslations("undo");
  const { offered, close } = useUndo();
  return (
    <Snackbar
      key={offered?.text}
      open={offered !== null}
      autoHideDuration={STAYS}
      onClose={(_, reason) => reason !== "clickaway" && close()}
      message={offered?.text}
      action={
        <Button
          color="inherit"
          onClick={() => {
            offered?.undo();
            close();
          }}
        >
          {t("undo")}
        </Button>
      }
      sx={{ insetBlockEnd: { xs: 76, md: 24 } }}
    />
  );
}
