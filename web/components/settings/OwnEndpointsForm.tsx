"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useConfig, useHostsConfig } from "../../config/context.tsx";
import { HOSTS, keptOwn, keptTried, type OwnEndpoints, ownUrl, withOwn } from "../../config/own.ts";
import { probeIndex, probeNode, type Verdict } from "../../config/probe.ts";
import { useKept } from "../../device/useKept.ts";

const FIELDS = ["node", "index"] as const;

type Faults = Partial<Record<(typeof FIELDS)[number], Exclude<Verdict, "right"> | "form">>;

const reload = () => window.location.reload();

/**
 * A node and an index of the member's own. They are tried by the page's next load, which its policy allows to ask them, and
 * used from the load after that, if they are right.
 */
export function OwnEndpointsForm() {
  const t = useTranslations("settings.endpoints");
  const hosts = useHostsConfig();
  const config = useConfig();
  const own = useKept(keptOwn) ?? HOSTS;
  const [tried] = useState(keptTried.read);
  const [typed, setTyped] = useState(() => ({
    node: (tried ?? own).node ?? "",
    index: (tried ?? own).index ?? "",
  }));
  const [faults, setFaults] = useState<Faults>({});
  const [isTrying, setIsTrying] = useState(tried !== null);

  useEffect(() => {
    if (tried === null) return;
    let isCurrent = true;
    void faultsOf(tried, hosts).then((found) => {
      if (!isCurrent) return;
      keptTried.write(null);
      setIsTrying(false);
      setFaults(found);
      if (Object.keys(found).length > 0) return;
      keptOwn.write(tried);
      reload();
    });
    return () => {
      isCurrent = false;
    };
  }, [tried, hosts]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = FIELDS.filter((field) => typed[field] !== "" && !ownUrl.safeParse(typed[field]).success);
    setFaults(Object.fromEntries(wrong.map((field) => [field, "form"])));
    if (wrong.length > 0) return;
    const next = { node: typed.node || null, index: typed.index || null };
    if (next.node === null && next.index === null) keptOwn.write(HOSTS);
    else keptTried.write(next);
    reload();
  };

  const isOwn = own.node !== null || own.index !== null;
  return (
    <Stack component="form" spacing={4} noValidate onSubmit={submit}>
      <Typography>{t("ownText")}</Typography>
      {FIELDS.map((field) => {
        const fault = faults[field];
        return (
          <TextField
            key={field}
            label={t(`field.${field}`)}
            value={typed[field]}
            placeholder={field === "node" ? hosts.chain.rpcUrl : hosts.index.url}
            error={fault !== undefined}
            helperText={
              fault === undefined ? t("fieldHelp") : t(`fault.${fault}`, { chain: config.chain.name })
            }
            slotProps={{
              htmlInput: { dir: "ltr", inputMode: "url", autoCapitalize: "none", spellCheck: false },
            }}
            onChange={({ target }) => setTyped({ ...typed, [field]: target.value.trim() })}
          />
        );
      })}
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
        <Button type="submit" variant="contained" disabled={isTrying}>
          {t(isTrying ? "trying" : "use")}
        </Button>
        {isOwn && (
          <Button
            color="inherit"
            onClick={() => {
              keptOwn.write(HOSTS);
              reload();
            }}
          >
            {t("reset")}
          </Button>
        )}
      </Stack>
    </Stack>
  );
}

async function faultsOf(tried: OwnEndpoints, hosts: Parameters<typeof withOwn>[0]): Promise<Faults> {
  const config = withOwn(hosts, tried);
  const right = Promise.resolve<Verdict>("right");
  const [node, index] = await Promise.all([
    tried.node === null ? right : probeNode(tried.node, config),
    tried.index === null ? right : probeIndex(tried.index, config),
  ]);
  return {
    ...(node === "right" ? {} : { node }),
    ...(index === "right" ? {} : { index }),
  };
}
