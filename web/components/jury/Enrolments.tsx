"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { juryAbi } from "../../contracts/generated/abi.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { useCommunities } from "../communities/useCommunities.ts";
import { useMyCommunities } from "../communities/useMyCommunities.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

interface EnrolmentsProps {
  me: Address;
  jury: Address;
  enrolled: readonly { readonly id: Address; readonly name: string }[];
}

/** Where I am ready to judge: my communities, and those that I left and am still enrolled in. */
export function Enrolments({ me, jury, enrolled }: EnrolmentsProps) {
  const t = useTranslations("juryDuty");
  const { data: mine } = useMyCommunities(me);
  const { data: all } = useCommunities();
  const write = useWrite();
  const [busy, setBusy] = useState<Address | null>(null);
  const members = (all ?? []).filter(({ address }) => mine?.includes(address));
  const rows = [
    ...members.map(({ address, name }) => ({ id: address, name })),
    ...enrolled.filter(({ id }) => !members.some(({ address }) => address === id)),
  ];
  const call = async (community: { id: Address; name: string }, functionName: "enrol" | "resign") => {
    setBusy(community.id);
    await write({
      title: t(`write.${functionName}`, { name: community.name }),
      href: paths.jury,
      call: { address: jury, abi: juryAbi, functionName, args: [community.id] },
    });
    setBusy(null);
  };
  return (
    <Stack component="section" spacing={4} aria-labelledby="enrolments">
      <Typography variant="h2" id="enrolments">
        {t("where")}
      </Typography>
      <Typography color="textSecondary">{t("whereHelp")}</Typography>
      {mine !== undefined && rows.length === 0 && (
        <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
          <Typography>{t("noCommunity")}</Typography>
          <Button component={PageLink} href={paths.communities} variant="contained">
            {t("findCommunity")}
          </Button>
        </Stack>
      )}
      <Stack component="ul" spacing={3} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {rows.map((community) => {
          const isReady = enrolled.some(({ id }) => id === community.id);
          return (
            <Stack
              component="li"
              key={community.id}
              direction="row"
              sx={{ alignItems: "center", justifyContent: "space-between", gap: 4, flexWrap: "wrap" }}
            >
              <Stack>
                <Typography sx={{ fontWeight: 600 }}>{community.name}</Typography>
                <Typography variant="body2" color="textSecondary">
                  {t(isReady ? "ready" : "notReady")}
                </Typography>
              </Stack>
              <Button
                variant="outlined"
                disabled={busy !== null}
                loading={busy === community.id}
                onClick={() => void call(community, isReady ? "resign" : "enrol")}
                aria-label={t(isReady ? "resignFrom" : "enrolIn", { name: community.name })}
              >
                {t(isReady ? "resign" : "enrol")}
              </Button>
            </Stack>
          );
        })}
      </Stack>
    </Stack>
  );
}
