"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { keptOwn } from "../../config/own.ts";
import { probeIndex, probeNode, probeProfiles, type Verdict } from "../../config/probe.ts";
import { useKept } from "../../device/useKept.ts";
import { Section } from "../publish/Field.tsx";
import { EndpointRow } from "./EndpointRow.tsx";
import { OwnEndpointsForm } from "./OwnEndpointsForm.tsx";

interface Asked {
  readonly key: string;
  readonly name: string;
  readonly url: string;
  readonly isOwn: boolean;
  /** Null for what is asked only when it is used. */
  readonly probe: (() => Promise<Verdict>) | null;
}

/** Whom this site asks, whether they answer, and how to ask others. */
export function EndpointsPart() {
  const t = useTranslations("settings.endpoints");
  const config = useConfig();
  const own = useKept(keptOwn);
  const { chain, index, profiles, messages } = config;
  const asked: readonly Asked[] = [
    {
      key: "node",
      name: t("node", { chain: chain.name, id: chain.id }),
      url: chain.rpcUrl,
      isOwn: own !== null && own.node !== null,
      probe: () => probeNode(chain.rpcUrl, config),
    },
    ...[index.url, ...index.fallbacks].map((url, position) => ({
      key: `index ${url}`,
      name: t(position === 0 ? "index" : "standIn"),
      url,
      isOwn: own !== null && own.index !== null,
      probe: () => probeIndex(url, config),
    })),
    ...(profiles === null
      ? []
      : [
          {
            key: "profiles",
            name: t("profiles"),
            url: profiles.url,
            isOwn: false,
            probe: () => probeProfiles(profiles.url),
          },
        ]),
    ...(messages === null
      ? []
      : [
          {
            key: "messages",
            name: t("messages"),
            url: messages.gatewayHost ?? messages.apiUrl ?? `XMTP: ${messages.env}`,
            isOwn: false,
            probe: null,
          },
        ]),
  ];
  return (
    <Section title={t("title")} text={t("text")}>
      <Stack component="ul" spacing={3} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {asked.map(({ key, ...endpoint }) => (
          <EndpointRow key={key} {...endpoint} />
        ))}
      </Stack>
      <Typography variant="h3">{t("own")}</Typography>
      <OwnEndpointsForm />
    </Section>
  );
}
