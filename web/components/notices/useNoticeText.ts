"use client";

import { useTranslations } from "use-intl";
import { states } from "../../contracts/generated/states.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { isOpening } from "../agreement/actions.ts";
import { useWhat } from "../agreement/useWhat.ts";
import { paths } from "../paths.ts";
import type { Notice } from "./notices.ts";

/** Letters of a proposal that are told. */
const TOLD = 120;

/** What a notice says, and where it leads. */
export function useNoticeText(): (notice: Notice) => { readonly text: string; readonly href: string } {
  const t = useTranslations("notices.said");
  const words = useTranslations("agreement");
  const what = useWhat();
  const nameOf = useMemberName();
  return (notice) => {
    switch (notice.kind) {
      case "move": {
        const known = states.actions.find(({ action }) => action === notice.action)?.action;
        const by = nameOf(notice.by);
        const done =
          known === undefined || (isOpening(known) && known !== "Propose")
            ? t("moved", { by })
            : words(`past.${known}`, { by });
        return { text: t("about", { done, what: what(notice) }), href: paths.agreement(notice.agreement) };
      }
      case "settlement":
        return {
          text: t("settlement", { by: nameOf(notice.by), what: what(notice) }),
          href: paths.agreement(notice.agreement),
        };
      case "ruled":
        return {
          text: t("ruled", { what: what(notice) }),
          href: paths.agreement(notice.agreement),
        };
      case "review":
        return {
          text: t("review", { by: nameOf(notice.by), stars: notice.overall }),
          href: paths.agreement(notice.agreement),
        };
      case "vouch":
        return { text: t("vouch", { by: nameOf(notice.by) }), href: paths.member(notice.by) };
      case "seat":
        return { text: t("seat"), href: paths.jury };
      case "proposal": {
        const [first = ""] = notice.description.split("\n");
        const title = first.replace(/^#+\s*/u, "").slice(0, TOLD);
        return {
          text: t("proposal", { by: nameOf(notice.by), community: notice.name, title }),
          href: paths.community(notice.community),
        };
      }
      case "listing":
        return {
          text: t("listing", { title: notice.title, search: notice.search }),
          href: paths.listing(notice.listing),
        };
    }
  };
}
