"use client";

import { type ReactNode, startTransition, useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorState } from "../components/feedback/ErrorState.tsx";
import { ShellFrame } from "../components/shell/ShellFrame.tsx";
import { ConfigProvider } from "../config/context.tsx";
import { ConfigError, loadConfig } from "../config/load.ts";
import { keptOwn, keptTried, withOwn } from "../config/own.ts";
import type { AppConfig } from "../config/schema.ts";
import { useLanguage } from "../language/context.tsx";
import { siteBase } from "../site/base.ts";
import { narrowConnections } from "../site/endpoints.ts";
import { Connected } from "./Connected.tsx";
import { PageWaiting } from "./PageWaiting.tsx";

/** What stands in the exported pages, and until the configuration is there. */
function Waiting() {
  return (
    <ShellFrame>
      <PageWaiting />
    </ShellFrame>
  );
}

type Started =
  | { state: "waiting" }
  | { state: "ready"; config: AppConfig; hosts: AppConfig }
  | { state: "failed"; error: ConfigError };

/** Reads `config.json`, in the browser only, and shows the page once it is there. */
export function Startup({ children }: { children: ReactNode }) {
  const t = useTranslations("startup");
  const language = useLanguage();
  const [started, setStarted] = useState<Started>({ state: "waiting" });
  const start = useCallback(() => {
    setStarted({ state: "waiting" });
    loadConfig(siteBase()).then(
      (hosts) => {
        const config = withOwn(hosts, keptOwn.read());
        narrowConnections(config, keptTried.read());
        // The whole page comes of it: piece by piece, so that it holds up no hand.
        startTransition(() => setStarted({ state: "ready", config, hosts }));
      },
      (cause: unknown) =>
        setStarted({
          state: "failed",
          error: cause instanceof ConfigError ? cause : new ConfigError(String(cause)),
        }),
    );
  }, []);
  useEffect(start, [start]);

  if (language.failed && language.catalogue === null) {
    return (
      <ShellFrame>
        <ErrorState isPage title={t("failedTitle")} text={t("wordsFailedText")} onRetry={language.retry} />
      </ShellFrame>
    );
  }
  if (started.state === "waiting" || language.catalogue === null) return <Waiting />;
  if (started.state === "failed") {
    return (
      <ShellFrame>
        <ErrorState
          isPage
          title={t("failedTitle")}
          text={t("failedText")}
          details={[started.error.message, ...started.error.details]}
          onRetry={start}
        />
      </ShellFrame>
    );
  }
  return (
    <ConfigProvider config={started.config} hosts={started.hosts}>
      <Connected>{children}</Connected>
    </ConfigProvider>
  );
}
