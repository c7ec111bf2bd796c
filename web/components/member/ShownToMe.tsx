"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import type { Identity } from "../../identity/identity.ts";
import type { PrivateFields } from "../../identity/private/fields.ts";
import { unseal } from "../../identity/private/seal.ts";
import type { EncryptionKey } from "../../identity/private/secret.ts";
import type { Profile, Sealed } from "../../identity/profile/schema.ts";
import { useChosenName } from "../../identity/useMemberName.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useMethodText } from "../payment/useMethodText.ts";
import { SaveError } from "../profile/SaveButton.tsx";
import { useOwnKey } from "../profile/useOwnKey.ts";

interface ShownToMeProps {
  identity: Identity;
  me: Address;
  /** My own profile's key, as it is published; undefined where there is none. */
  published: string | undefined;
  owner: Address;
  profile: Profile | null;
}

function opened(owner: Address, key: EncryptionKey, sealed: Sealed): PrivateFields | null {
  try {
    return unseal(owner, key, sealed);
  } catch {
    return null;
  }
}

/** Another member's private part, where they show it to me; and the way to show them mine. */
export function ShownToMe({ identity, me, published, owner, profile }: ShownToMeProps) {
  const t = useTranslations("profile.shown");
  const nameOf = useChosenName();
  const { key, unlock } = useOwnKey(identity, me);
  const sealed = profile?.private;
  const fields = useMemo(
    () => (key === null || sealed === undefined ? null : opened(owner, key, sealed)),
    [key, sealed, owner],
  );
  const name = nameOf(owner);
  return (
    <Stack component="section" spacing={3} aria-label={t("title")} sx={{ alignItems: "flex-start" }}>
      {sealed !== undefined && <Typography variant="h2">{t("title")}</Typography>}
      {sealed === undefined ? null : fields !== null ? (
        <Fields fields={fields} name={name} />
      ) : key !== null ? (
        <Typography color="textSecondary">{t("none", { name })}</Typography>
      ) : published === undefined ? (
        <>
          <Typography>{t("closed", { name })}</Typography>
          <Button component={PageLink} href={paths.profile} variant="outlined">
            {t("mine")}
          </Button>
        </>
      ) : (
        <Button variant="outlined" loading={unlock.isPending} onClick={() => unlock.mutate(published)}>
          {t("open")}
        </Button>
      )}
      <SaveError error={unlock.error} />
      <Button component={PageLink} href={paths.showTo(owner)}>
        {t("offer", { name })}
      </Button>
    </Stack>
  );
}

function Fields({ fields, name }: { fields: PrivateFields; name: string }) {
  const t = useTranslations("profile");
  const { payment = [] } = fields;
  const methodText = useMethodText();
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t("shown.text", { name })}
      </Typography>
      <Stack component="dl" spacing={2} sx={{ margin: 0 }}>
        {(["phone", "address", "note"] as const).map((field) => {
          const text = fields[field];
          if (text === undefined) return null;
          return (
            <div key={field}>
              <Typography component="dt" variant="body2" color="textSecondary">
                {t(field)}
              </Typography>
              <Typography
                component="dd"
                dir="auto"
                sx={{ margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" }}
              >
                {text}
              </Typography>
            </div>
          );
        })}
        {payment.length > 0 && (
          <div>
            <Typography component="dt" variant="body2" color="textSecondary">
              {t("shown.payment")}
            </Typography>
            {payment.map((method) => (
              <Typography component="dd" key={JSON.stringify(method)} sx={{ margin: 0 }}>
                {methodText(method)}
              </Typography>
            ))}
          </div>
        )}
      </Stack>
    </>
  );
}
