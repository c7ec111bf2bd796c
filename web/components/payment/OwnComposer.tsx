"use client";

import Link from "@mui/material/Link";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useIdentity } from "../../identity/context.tsx";
import type { Identity } from "../../identity/identity.ts";
import { unseal } from "../../identity/private/seal.ts";
import type { EncryptionKey } from "../../identity/private/secret.ts";
import type { Sealed } from "../../identity/profile/schema.ts";
import type { AgreementId } from "../../index/ids.ts";
import type { PaymentInstruction } from "../../payments/instruction.ts";
import type { PaymentMethod } from "../../payments/method.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useOwnKey } from "../profile/useOwnKey.ts";
import { useOwnProfile } from "../profile/useOwnProfile.ts";
import { InstructionComposer } from "./InstructionComposer.tsx";

interface OwnComposerProps {
  agreement: AgreementId;
  me: Address;
  /** Unix seconds. */
  now: bigint;
  onCompose: (instruction: PaymentInstruction) => void;
}

/** Lets a member choose among the ways to be paid that its own profile keeps. */
export function OwnComposer(props: OwnComposerProps) {
  const identity = useIdentity();
  if (identity === null) return <InstructionComposer {...props} methods={[]} />;
  return <FromProfile {...props} identity={identity} />;
}

/** None where it is sealed with a key of another device. */
function methodsOf(
  me: Address,
  key: EncryptionKey | null,
  sealed: Sealed | undefined,
): readonly PaymentMethod[] {
  if (key === null || sealed === undefined) return [];
  try {
    return unseal(me, key, sealed).payment ?? [];
  } catch {
    return [];
  }
}

function FromProfile({ identity, ...props }: OwnComposerProps & { identity: Identity }) {
  const t = useTranslations("payment");
  const { own } = useOwnProfile(identity, props.me);
  const { key } = useOwnKey(identity, props.me);
  const sealed = own.data?.private;
  const methods = useMemo(() => methodsOf(props.me, key, sealed), [props.me, key, sealed]);
  if (own.isPending) return <Skeleton variant="rounded" height={240} />;
  return (
    <Stack spacing={3}>
      {/* What the profile holds may come while one types elsewhere: then the choice begins anew. */}
      <InstructionComposer key={methods.length} {...props} methods={methods} />
      {methods.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t.rich(key === null && sealed !== undefined ? "openProfile" : "keepInProfile", {
            link: (text) => (
              <Link component={PageLink} href={paths.profile}>
                {text}
              </Link>
            ),
          })}
        </Typography>
      )}
    </Stack>
  );
}
