"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";

interface ErrorStateProps {
  /** What happened. */
  title: string;
  /** That nothing is lost, and what to do. */
  text: string;
  /** For whoever repairs it. */
  details?: readonly string[];
  onRetry?: () => void;
  /** Whether it is all that the page shows. */
  isPage?: boolean;
}

/** Something could not be shown: what happened, that nothing is lost, what to do. */
export function ErrorState({ title, text, details = [], onRetry, isPage = false }: ErrorStateProps) {
  const t = useTranslations("feedback");
  return (
    <Stack role="alert" spacing={3} sx={{ alignItems: "flex-start", paddingBlock: 8, maxWidth: 560 }}>
      <Typography variant="h2" component={isPage ? "h1" : "h2"}>
        {title}
      </Typography>
      <Typography>{text}</Typography>
      {onRetry && (
        <Button variant="contained" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
      {details.length > 0 && (
        <details>
          <summary>{t("details")}</summary>
          <Typography component="ul" variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </Typography>
        </details>
      )}
    </Stack>
  );
}
