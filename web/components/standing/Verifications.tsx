"use client";

import VerifiedOutlinedIcon from "@mui/icons-material/VerifiedOutlined";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { MemberLink } from "../../identity/MemberLink.tsx";
import type { Verification } from "../../index/queries/verification.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import { endOf } from "./record.ts";
import { useAttest } from "./useAttest.ts";
import { useSlugWords } from "./useSlugWords.ts";

interface VerificationsProps {
  member: Address;
  verifications: readonly Verification[];
  /** Who looks; undefined without a wallet. */
  me: Address | undefined;
}

/** What was checked of a member, each with who checked it and which community stands behind that one. */
export function Verifications({ member, verifications, me }: VerificationsProps) {
  const t = useTranslations("standing");
  if (verifications.length === 0)
    return <Typography color="textSecondary">{t("noVerifications")}</Typography>;
  return (
    <Stack
      component="ul"
      spacing={4}
      aria-label={t("verified")}
      sx={{ listStyle: "none", margin: 0, padding: 0 }}
    >
      {verifications.map((verification) => (
        <Badge key={verification.id} member={member} verification={verification} me={me} />
      ))}
    </Stack>
  );
}

interface BadgeProps {
  member: Address;
  verification: Verification;
  me: Address | undefined;
}

function Badge({ member, verification, me }: BadgeProps) {
  const t = useTranslations("standing");
  const words = useSlugWords();
  const time = useTime();
  const { busy, takeBack } = useAttest("verification", member);
  const { community, verifier, kind, method, at, attestation } = verification;
  const end = endOf(verification);
  return (
    <Stack component="li" direction="row" spacing={3}>
      <VerifiedOutlinedIcon color="primary" aria-hidden="true" />
      <Stack sx={{ minWidth: 0, alignItems: "flex-start" }}>
        <Typography sx={{ fontWeight: 600 }}>{words.kind(kind)}</Typography>
        <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 1.5 }}>
          {t.rich(kind === method ? "checkedPlainly" : "checkedBy", {
            method: words.method(method),
            verifier: () => <MemberLink address={verifier.account} />,
            community: () => (
              <Link
                component={PageLink}
                href={paths.community(community.id)}
                color="textPrimary"
                sx={{ fontWeight: 600 }}
              >
                {community.name}
              </Link>
            ),
            part: (text) => <span>{text}</span>,
          })}
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {[
            t("since", { time: time.day(BigInt(at)) }),
            end === null ? t("noEnd") : t("until", { time: time.day(end) }),
          ].join(" · ")}
        </Typography>
        {me?.toLowerCase() === verifier.account && (
          <Button
            size="small"
            color="error"
            loading={busy}
            sx={{ paddingInline: 2, marginInlineStart: -2 }}
            onClick={() => void takeBack(attestation)}
          >
            {t("verificationBack")}
          </Button>
        )}
      </Stack>
    </Stack>
  );
}
