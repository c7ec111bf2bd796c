"use client";

import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PaymentCode } from "../../payments/code.ts";

/** Drawn by a library that only those load who ask for a code. */
const QrCode = dynamic(() => import("./QrCode.tsx").then((module) => module.QrCode), { ssr: false });

/** Shows the code for the camera of another device. */
export function CodeButton({ code }: { code: PaymentCode }) {
  const t = useTranslations("payment");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t("showCode")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        aria-labelledby="payment-code"
        maxWidth="xs"
        fullWidth
      >
        <DialogTitle id="payment-code">{t("codeTitle")}</DialogTitle>
        <DialogContent>
          <Stack spacing={4} sx={{ alignItems: "center" }}>
            <QrCode text={code.text} label={t(`codeLabel.${code.format}`)} />
            <Typography color="textSecondary">{t(`codeText.${code.format}`)}</Typography>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{t("close")}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
