"use client";

import Button from "@mui/material/Button";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { getAddress, isAddress, isAddressEqual } from "viem";
import { MessagingError, type MessagingReason } from "../../messaging/errors.ts";
import type { Messenger } from "../../messaging/messenger.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

interface BeginConversationProps {
  messenger: Messenger;
  /** Somebody's address, or null for a group. */
  to: string | null;
  /** A group's name, or null for somebody alone. */
  group: string | null;
  /** Who else is to be in the group. */
  members: readonly string[];
}

/** Opens the conversation with somebody, or a new group, and goes on to it. */
export function BeginConversation({ messenger, to, group, members }: BeginConversationProps) {
  const t = useTranslations("messages");
  const router = useRouter();
  const [reason, setReason] = useState<MessagingReason | null>(null);
  const list = members.join(",");
  useEffect(() => {
    let isGone = false;
    const others = list
      .split(",")
      .flatMap((text) => (isAddress(text, { strict: false }) ? [getAddress(text)] : []))
      .filter((address) => !isAddressEqual(address, messenger.me));
    const begin = () => {
      if (to === null) return messenger.group(group ?? "", others);
      if (!isAddress(to, { strict: false })) throw new MessagingError("nobodyThere");
      return messenger.direct(getAddress(to));
    };
    Promise.resolve()
      .then(begin)
      .then(
        (id) => isGone || router.replace(paths.conversation(id)),
        (error: unknown) =>
          isGone || setReason(error instanceof MessagingError ? error.reason : "unreachable"),
      );
    return () => {
      isGone = true;
    };
  }, [messenger, to, group, list, router]);
  if (reason === null) return <PageSkeleton />;
  return (
    <EmptyState
      title={t("failedTitle")}
      text={t(`error.${reason}`)}
      action={
        <Button component={PageLink} href={paths.messages} variant="contained">
          {t("back")}
        </Button>
      }
    />
  );
}
