"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { Reminders } from "../jury/Reminders.tsx";
import { TellSwitch } from "../notices/TellSwitch.tsx";
import { Section } from "../publish/Field.tsx";

const MessagingSettings = dynamic(() =>
  import("../messages/MessagingSettings.tsx").then((module) => module.MessagingSettings),
);

/** What the browser may tell of by itself; nothing, until the member turns it on. */
export function TellPart() {
  const t = useTranslations("settings.tell");
  const { jury, messages } = useConfig();
  return (
    <Section title={t("title")} text={t("text")}>
      {"Notification" in window && <TellSwitch />}
      {messages !== null && <MessagingSettings />}
      {jury !== null && <Reminders />}
    </Section>
  );
}
