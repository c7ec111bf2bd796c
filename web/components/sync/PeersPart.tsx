"use client";

import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { useKept } from "../../device/useKept.ts";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { AccountId } from "../../index/ids.ts";
import type { Messenger } from "../../messaging/messenger.ts";
import { useConversations } from "../../messaging/useMessaging.ts";
import { acquaintances } from "../../sync/line.ts";
import { choosing, keptSettings } from "../../sync/settings.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { Section } from "../publish/Field.tsx";

interface PeersPartProps {
  account: AccountId;
  messenger: Messenger;
}

/** Whether this device syncs, and with whom: nothing is exchanged with anybody who was not chosen. */
export function PeersPart({ account, messenger }: PeersPartProps) {
  const t = useTranslations("sync");
  const nameOf = useMemberName();
  const kept = keptSettings(account);
  const settings = useKept(kept);
  const help = useId();
  useConversations(messenger);
  const known = [...new Set(acquaintances(messenger).values())];
  if (settings === null) return null;
  return (
    <Section title={t("with")} text={t("withText")}>
      <Stack>
        <FormControlLabel
          control={
            <Switch
              checked={settings.isOn}
              onChange={({ target }) => kept.write({ ...settings, isOn: target.checked })}
              slotProps={{ input: { "aria-describedby": help } }}
            />
          }
          label={t("turnOn")}
          sx={{ marginInlineStart: 0 }}
        />
        <Typography variant="body2" color="textSecondary" id={help}>
          {t("address")}
        </Typography>
      </Stack>
      {known.length === 0 ? (
        <Typography>
          {t.rich("nobody", {
            link: (text) => (
              <Link component={PageLink} href={paths.messages} underline="always">
                {text}
              </Link>
            ),
          })}
        </Typography>
      ) : (
        <Stack role="group" aria-label={t("with")}>
          {known.map((peer) => (
            <FormControlLabel
              key={peer}
              disabled={!settings.isOn}
              control={
                <Checkbox
                  checked={settings.peers.includes(peer)}
                  onChange={({ target }) => kept.write(choosing(settings, peer, target.checked))}
                />
              }
              label={
                <Stack component="span" direction="row" spacing={2} sx={{ alignItems: "center" }}>
                  <MemberPicture address={peer} size={24} />
                  <bdi>{nameOf(peer)}</bdi>
                </Stack>
              }
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}
