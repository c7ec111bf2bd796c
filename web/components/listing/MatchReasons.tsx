"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { FactorExplanation, Match } from "../../matching/rank.ts";
import { useReasonSentence } from "./useReasonSentence.ts";

/** Why something fits, factor by factor, in words. */
export function MatchReasons({ match }: { match: Match }) {
  const t = useTranslations("match");
  const sentenceOf = useReasonSentence();
  return (
    <Stack component="ul" spacing={3} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
      {match.factors.map((explanation) => (
        <Box component="li" key={explanation.factor}>
          <Stack direction="row" sx={{ justifyContent: "space-between", columnGap: 3 }}>
            <Typography variant="subtitle2" component="span">
              {t(`factor.${explanation.factor}`)}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {isCounted(explanation)
                ? t("outOf", { value: Math.round(explanation.value * 10) })
                : t("notCounted")}
            </Typography>
          </Stack>
          {isCounted(explanation) && (
            <Box aria-hidden="true" sx={{ height: 4, borderRadius: 1, bgcolor: "divider", marginBlock: 1 }}>
              <Box
                sx={{
                  height: 4,
                  borderRadius: 1,
                  bgcolor: "primary.main",
                  width: `${explanation.value * 100}%`,
                }}
              />
            </Box>
          )}
          <Typography variant="body2">{sentenceOf(explanation)}</Typography>
        </Box>
      ))}
    </Stack>
  );
}

/** Not where one says nothing to judge by, and not where a community gives it no weight. */
function isCounted(explanation: FactorExplanation): explanation is FactorExplanation & { value: number } {
  return explanation.value !== null && explanation.weight > 0;
}
