"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ButtonBase from "@mui/material/ButtonBase";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Kind } from "../../matching/listing.ts";
import { KindChoice } from "./KindChoice.tsx";
import { TEMPLATES, type Template } from "./templates.ts";

interface TemplateStepProps {
  kind: Kind;
  onKind: (kind: Kind) => void;
  onTemplate: (template: Template) => void;
  /** Without a template, question by question. */
  onBegin: () => void;
  onAll: () => void;
}

/** First whether one gives or needs, then what it is about: the rest is filled in as is usual there. */
export function TemplateStep({ kind, onKind, onTemplate, onBegin, onAll }: TemplateStepProps) {
  const t = useTranslations("publishing");
  return (
    <Stack spacing={6}>
      <KindChoice kind={kind} onChange={onKind} />
      <Stack component="section" spacing={3} aria-labelledby="templates">
        <Typography variant="h2" id="templates">
          {t("templates")}
        </Typography>
        <Typography color="textSecondary">{t("templatesText")}</Typography>
        <Box
          component="ul"
          sx={{
            display: "grid",
            gap: 3,
            gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
            listStyle: "none",
            margin: 0,
            padding: 0,
          }}
        >
          {TEMPLATES.map((template) => (
            <Box component="li" key={template.use} sx={{ display: "flex" }}>
              <ButtonBase
                onClick={() => onTemplate(template)}
                sx={{
                  width: "100%",
                  padding: 4,
                  border: 1,
                  borderColor: "divider",
                  borderRadius: 1,
                  bgcolor: "background.paper",
                  textAlign: "start",
                  justifyContent: "flex-start",
                  "&:hover, &:focus-visible": { borderColor: "primary.main" },
                }}
              >
                <Stack spacing={1}>
                  <Typography component="span" sx={{ fontWeight: 600 }}>
                    {t(`template.${template.use}.name`)}
                  </Typography>
                  <Typography component="span" variant="body2" color="textSecondary">
                    {t(`template.${template.use}.${kind}`)}
                  </Typography>
                </Stack>
              </ButtonBase>
            </Box>
          ))}
        </Box>
      </Stack>
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
        <Button variant="outlined" onClick={onBegin}>
          {t("begin")}
        </Button>
        <Button color="inherit" onClick={onAll}>
          {t("all")}
        </Button>
      </Stack>
    </Stack>
  );
}
