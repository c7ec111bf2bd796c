"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { device } from "../../device/store.ts";
import { Section } from "../publish/Field.tsx";
import { deleteHeld, HELD, type Held } from "./held.ts";

/** What this device keeps, and how to have it deleted. */
export function DevicePart() {
  const t = useTranslations("settings.device");
  const [asked, setAsked] = useState<Held | null>(null);
  const [said, setSaid] = useState<{ held: Held; done: boolean } | null>(null);
  const remove = async (held: Held) => {
    setAsked(null);
    const done = await deleteHeld(held, device).then(
      () => true,
      () => false,
    );
    setSaid({ held, done });
  };
  return (
    <Section title={t("title")} text={t("text")}>
      {HELD.map((held) => (
        <Stack key={held} spacing={2} role="group" aria-label={t(`held.${held}.title`)}>
          <div>
            <Typography variant="subtitle2" component="h3">
              {t(`held.${held}.title`)}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {t(`held.${held}.text`)}
            </Typography>
          </div>
          {asked === held ? (
            <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
              <Button variant="contained" color="error" autoFocus onClick={() => void remove(held)}>
                {t("deleteNow")}
              </Button>
              <Button color="inherit" onClick={() => setAsked(null)}>
                {t("keep")}
              </Button>
            </Stack>
          ) : (
            <Button
              variant="outlined"
              aria-label={t("deleteOne", { what: t(`held.${held}.title`) })}
              onClick={() => setAsked(held)}
              sx={{ alignSelf: "flex-start" }}
            >
              {t("delete")}
            </Button>
          )}
          <Typography variant="body2" role="status">
            {said?.held === held ? t(said.done ? "deleted" : "failed") : ""}
          </Typography>
        </Stack>
      ))}
      <Typography variant="body2" color="textSecondary">
        {t("stays")}
      </Typography>
    </Section>
  );
}
