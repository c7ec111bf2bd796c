"use client";

import Autocomplete from "@mui/material/Autocomplete";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Address } from "viem";
import { PROFILE_LIMITS } from "../../identity/profile/schema.ts";
import { Section } from "../publish/Field.tsx";
import { useDraft } from "../useDraft.ts";
import { AreaField } from "./AreaField.tsx";
import {
  faultsOf,
  formOf,
  type PublicField,
  type PublicForm,
  publicFormSchema,
  publicPartOf,
} from "./form.ts";
import { LinksField } from "./LinksField.tsx";
import { LANGUAGES } from "./languages.ts";
import { PictureField } from "./PictureField.tsx";
import { SaveButton } from "./SaveButton.tsx";
import type { OwnProfile } from "./useOwnProfile.ts";

/** What everybody sees of a member, as a form. What is typed stays on the device until it is saved. */
export function PublicPart({ me, profile }: { me: Address; profile: OwnProfile }) {
  const t = useTranslations("profile");
  const { own, save } = profile;
  const [form, change, clear] = useDraft(`profile.${me.toLowerCase()}`, publicFormSchema, () =>
    formOf(own.data ?? null),
  );
  const [isTried, setIsTried] = useState(false);
  const faults = isTried ? faultsOf(form) : new Set<PublicField>();
  const errorOf = (field: PublicField) => (faults.has(field) ? t(`fault.${field}`) : undefined);
  const submit = () => {
    setIsTried(true);
    if (faultsOf(form).size > 0) return;
    save.mutate({
      part: "public",
      change: (before) => ({
        ...publicPartOf(form),
        ...(before?.encryptionKey !== undefined && { encryptionKey: before.encryptionKey }),
        ...(before?.private !== undefined && { private: before.private }),
      }),
      onKept: clear,
    });
  };
  return (
    <Section title={t("public")} text={t("publicText")}>
      <Stack
        component="form"
        noValidate
        spacing={5}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PictureField me={me} value={form.picture} onChange={(picture) => change({ picture })} />
        <TextField
          label={t("name")}
          value={form.name}
          error={faults.has("name")}
          helperText={errorOf("name") ?? t("nameHelp")}
          autoComplete="name"
          onChange={({ target }) => change({ name: target.value })}
        />
        <TextField
          label={t("about")}
          value={form.about}
          multiline
          minRows={3}
          error={faults.has("about")}
          helperText={errorOf("about") ?? t("aboutHelp", { count: PROFILE_LIMITS.about - form.about.length })}
          onChange={({ target }) => change({ about: target.value })}
        />
        <Words
          label={t("skills")}
          help={errorOf("skills") ?? t("skillsHelp")}
          isWrong={faults.has("skills")}
          value={form.skills}
          onChange={(skills) => change({ skills })}
        />
        <Languages
          value={form.languages}
          error={errorOf("languages")}
          onChange={(languages) => change({ languages })}
        />
        <AreaField value={form} onChange={change} errorOf={errorOf} />
        <LinksField value={form.links} error={errorOf("links")} onChange={(links) => change({ links })} />
        <SaveButton profile={profile} part="public" />
      </Stack>
    </Section>
  );
}

interface WordsProps {
  label: string;
  help: string;
  isWrong: boolean;
  value: readonly string[];
  onChange: (words: string[]) => void;
}

function Words({ label, help, isWrong, value, onChange }: WordsProps) {
  const [typed, setTyped] = useState("");
  const add = () => {
    const word = typed.trim();
    if (word !== "" && !value.includes(word)) onChange([...value, word]);
    setTyped("");
  };
  return (
    <Autocomplete
      multiple
      freeSolo
      options={[]}
      value={[...value]}
      inputValue={typed}
      onInputChange={(_, text, reason) => {
        if (reason !== "reset") setTyped(text);
      }}
      onChange={(_, words) => {
        onChange([...new Set(words.map((word) => word.trim()))]);
        setTyped("");
      }}
      // What is typed and not yet confirmed would be lost with the page.
      onBlur={add}
      renderInput={(params) => <TextField {...params} label={label} error={isWrong} helperText={help} />}
    />
  );
}

interface LanguagesProps {
  value: PublicForm["languages"];
  error: string | undefined;
  onChange: (languages: string[]) => void;
}

function Languages({ value, error, onChange }: LanguagesProps) {
  const t = useTranslations("profile");
  const locale = useLocale();
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: "language" }), [locale]);
  const options = useMemo(
    () => LANGUAGES.toSorted((a, b) => (names.of(a) ?? a).localeCompare(names.of(b) ?? b, locale)),
    [names, locale],
  );
  return (
    <Autocomplete
      multiple
      options={options}
      value={[...value]}
      getOptionLabel={(tag) => names.of(tag) ?? tag}
      onChange={(_, languages) => onChange(languages)}
      renderInput={(params) => (
        <TextField {...params} label={t("languages")} error={error !== undefined} helperText={error} />
      )}
    />
  );
}
