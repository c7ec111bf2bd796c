"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { DEFAULT_WEIGHTS } from "../../../matching/weights.ts";
import { ShareBars } from "../../charts/ShareBars.tsx";
import { Foldable } from "../../Foldable.tsx";
import { Petals } from "../../listing/Petals.tsx";
import type { PartProps } from "../CommunityPage.tsx";
import { WEIGHED } from "../decide/changes.ts";
import { toPercent } from "../decide/percent.ts";
import { useRuleSentences } from "../decide/useRuleSentences.ts";
import { useWay } from "../decide/useWay.ts";
import { WeightsForm } from "../decide/WeightsForm.tsx";

/** How listings are ranked for those who look in this community. */
export function WeightsPart({ community, rules }: PartProps) {
  const t = useTranslations("commons.weights");
  const factor = useTranslations("match.factor");
  const sentences = useRuleSentences();
  const way = useWay(community, rules);
  const percent = toPercent({ ...DEFAULT_WEIGHTS, ...community.weights });
  const most = Math.max(...WEIGHED.map((name) => percent[name]));
  return (
    <Stack component="section" spacing={4} aria-labelledby="weights">
      <Typography variant="h2" id="weights">
        {t("title")}
      </Typography>
      <Typography>{t(community.weights === null ? "usual" : "own")}</Typography>
      <Stack
        direction={{ xs: "column", sm: "row" }}
        spacing={5}
        sx={{ alignItems: { xs: "center", sm: "flex-start" } }}
      >
        <Petals size={120} factors={WEIGHED.map((name) => ({ factor: name, value: percent[name] / most }))} />
        <ShareBars
          label={sentences.weights(percent)}
          bars={WEIGHED.map((name) => ({
            key: name,
            name: factor(name),
            share: percent[name] / 100,
            text: t(`what.${name}`),
          }))}
        />
      </Stack>
      {way !== null && (
        <Foldable label={t(way.kind === "steward" ? "change" : "propose")}>
          {(close) => <WeightsForm community={community} rules={rules} way={way} onDone={close} />}
        </Foldable>
      )}
    </Stack>
  );
}
