"use client";

import FormHelperText from "@mui/material/FormHelperText";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import * as z from "zod/mini";
import type { Identity } from "../../identity/identity.ts";
import { bookSchema } from "../../identity/private/book.ts";
import { PRIVATE_LIMITS, type PrivateFields } from "../../identity/private/fields.ts";
import { readersOf } from "../../identity/private/readers.ts";
import { openBook, seal, unseal } from "../../identity/private/seal.ts";
import type { EncryptionKey } from "../../identity/private/secret.ts";
import type { Profile } from "../../identity/profile/schema.ts";
import { methodsSchema } from "../../payments/method.ts";
import { PaymentMethodsField } from "../payment/PaymentMethodsField.tsx";
import { useDraft } from "../useDraft.ts";
import { ReadersField } from "./ReadersField.tsx";
import { SaveButton } from "./SaveButton.tsx";
import { useDirectory } from "./useDirectory.ts";
import type { OwnProfile } from "./useOwnProfile.ts";

const formSchema = z.object({
  address: z.string(),
  phone: z.string(),
  note: z.string(),
  payment: methodsSchema,
  book: bookSchema,
});
type Form = z.infer<typeof formSchema>;

const FIELDS = ["phone", "address", "note"] as const;
const EMPTY: Form = { address: "", phone: "", note: "", payment: [], book: [] };

/** What is sealed in a profile, as the form's beginning. @throws {StillSealed} it is another key's */
function formOf(me: Address, own: EncryptionKey, profile: Profile | null): Form {
  if (profile?.private === undefined) return EMPTY;
  const fields = unseal(me, own, profile.private);
  return {
    ...EMPTY,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    book: [...openBook(me, own, profile.private)],
  };
}

function fieldsOf(form: Form): PrivateFields {
  const [address, phone, note] = [form.address.trim(), form.phone.trim(), form.note.trim()];
  return {
    ...(address !== "" && { address }),
    ...(phone !== "" && { phone }),
    ...(note !== "" && { note }),
    ...(form.payment.length > 0 && { payment: form.payment }),
  };
}

interface PrivateFormProps {
  identity: Identity;
  me: Address;
  own: EncryptionKey;
  profile: OwnProfile;
}

/** The private part, opened. Each save seals it anew for whoever may read it then. */
export function PrivateForm({ identity, me, own, profile }: PrivateFormProps) {
  const { data } = profile.own;
  const version = data?.private?.ephemeral ?? "new";
  const initial = useMemo(() => formOf(me, own, data ?? null), [me, own, data]);
  return <Fields key={version} {...{ identity, me, own, profile, initial }} />;
}

function Fields({ identity, me, own, profile, initial }: PrivateFormProps & { initial: Form }) {
  const t = useTranslations("profile");
  const directory = useDirectory(identity);
  const [form, change, clear] = useDraft(`profile.private.${me.toLowerCase()}`, formSchema, () => initial);
  const [keyless, setKeyless] = useState<readonly Address[]>([]);
  const submit = () => {
    if (FIELDS.some((field) => form[field].length > PRIVATE_LIMITS[field])) return;
    profile.save.mutate({
      part: "private",
      change: async (before) => {
        const readers = await readersOf(form.book, directory);
        setKeyless(readers.keyless);
        return { ...before, private: seal(me, own, fieldsOf(form), readers.keys, form.book) };
      },
      onKept: clear,
    });
  };
  return (
    <Stack
      component="form"
      noValidate
      spacing={5}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {FIELDS.map((field) => {
        const isWrong = form[field].length > PRIVATE_LIMITS[field];
        return (
          <TextField
            key={field}
            label={t(field)}
            value={form[field]}
            multiline={field !== "phone"}
            error={isWrong}
            helperText={isWrong ? t("tooLong", { count: PRIVATE_LIMITS[field] }) : undefined}
            onChange={({ target }) => change({ [field]: target.value })}
          />
        );
      })}
      <PaymentMethodsField value={form.payment} onChange={(payment) => change({ payment })} />
      <ReadersField
        me={me}
        book={form.book}
        keyless={keyless}
        onChange={(book) => change({ book: [...book] })}
      />
      <div>
        <SaveButton profile={profile} part="private" />
        <FormHelperText sx={{ marginInlineStart: 0 }}>{t("takenBackText")}</FormHelperText>
      </div>
    </Stack>
  );
}
