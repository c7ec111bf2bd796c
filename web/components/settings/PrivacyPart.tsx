"use client";

import FormControlLabel from "@mui/material/FormControlLabel";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { useLearning } from "../interests/useLearning.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { Section } from "../publish/Field.tsx";

/** What the site may learn, and where a member takes its data along. */
export function PrivacyPart() {
  const t = useTranslations("settings.privacy");
  const discover = useTranslations("discover");
  const { profiles } = useConfig();
  const { choice, turn } = useLearning();
  const help = useId();
  return (
    <Section title={t("title")} text={t("text")}>
      <Stack>
        <FormControlLabel
          control={
            <Switch
              checked={choice === true}
              onChange={({ target }) => turn(target.checked)}
              slotProps={{ input: { "aria-describedby": help } }}
            />
          }
          label={discover("learn")}
          sx={{ marginInlineStart: 0 }}
        />
        <Typography variant="body2" color="textSecondary" id={help}>
          {discover("learnText")}
        </Typography>
      </Stack>
      <Typography>
        {t.rich("sync", {
          link: (text) => (
            <Link component={PageLink} href={paths.sync} underline="always">
              {text}
            </Link>
          ),
        })}
      </Typography>
      {profiles !== null && (
        <Typography>
          {t.rich("export", {
            link: (text) => (
              <Link component={PageLink} href={paths.profile} underline="always">
                {text}
              </Link>
            ),
          })}
        </Typography>
      )}
    </Section>
  );
}
