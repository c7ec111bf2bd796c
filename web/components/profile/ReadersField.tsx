"use client";

import Autocomplete from "@mui/material/Autocomplete";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, getAddress, isAddress } from "viem";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { type Book, type Grant, granted, takenBack } from "../../identity/private/book.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useQueryParameter } from "../useQueryParameter.ts";
import { type Acquaintance, useAcquaintances } from "./useAcquaintances.ts";

interface ReadersFieldProps {
  me: Address;
  book: Book;
  /** Those of the book who can't open it yet. */
  keyless: readonly Address[];
  onChange: (book: Book) => void;
}

/** Who may read the private part: given and taken back here, and so once it is saved. */
export function ReadersField({ me, book, keyless, onChange }: ReadersFieldProps) {
  const t = useTranslations("profile");
  const acquaintances = useAcquaintances(me);
  const nameOf = (address: Address) => acquaintances.find((one) => one.address === address)?.name ?? address;
  return (
    <Stack spacing={3} component="section" aria-label={t("readers")}>
      <Typography variant="h3">{t("readers")}</Typography>
      {book.length === 0 && <Typography color="textSecondary">{t("noReaders")}</Typography>}
      {book.map((grant) => (
        <Stack
          key={`${grant.to} ${grant.address}`}
          direction="row"
          sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 3 }}
        >
          {grant.to === "member" ? (
            <MemberLink address={grant.address} />
          ) : (
            <Typography component={PageLink} href={paths.community(grant.address)} sx={{ fontWeight: 600 }}>
              {t("allOf", { name: nameOf(grant.address) })}
            </Typography>
          )}
          {keyless.includes(grant.address) && (
            <Typography variant="body2" color="textSecondary">
              {t("keyless")}
            </Typography>
          )}
          <Button
            color="inherit"
            size="small"
            onClick={() => onChange(takenBack(book, grant.to, grant.address))}
          >
            {t("takeBack")}
          </Button>
        </Stack>
      ))}
      <Chooser
        acquaintances={acquaintances.filter(
          ({ to, address }) => !book.some((grant) => grant.to === to && grant.address === address),
        )}
        isGranted={(address) => book.some((grant) => grant.address.toLowerCase() === address.toLowerCase())}
        onChoose={({ to, address }) => onChange(granted(book, to, address, new Date()))}
      />
    </Stack>
  );
}

interface ChooserProps {
  acquaintances: readonly Acquaintance[];
  isGranted: (address: string) => boolean;
  onChoose: (who: Pick<Grant, "to" | "address">) => void;
}

function Chooser({ acquaintances, isGranted, onChoose }: ChooserProps) {
  const t = useTranslations("profile");
  const asked = useQueryParameter("show") ?? "";
  const [typed, setTyped] = useState(isGranted(asked) ? "" : asked);
  const [chosen, setChosen] = useState<Acquaintance | null>(null);
  const address = typed.trim();
  const who =
    chosen ??
    (isAddress(address, { strict: false }) ? { to: "member" as const, address: getAddress(address) } : null);
  return (
    <Stack direction={{ xs: "column", sm: "row" }} spacing={3} sx={{ alignItems: { sm: "flex-start" } }}>
      <Autocomplete
        freeSolo
        fullWidth
        options={[...acquaintances]}
        groupBy={({ to }) => t(`acquaintances.${to}`)}
        getOptionLabel={(option) => (typeof option === "string" ? option : option.name)}
        getOptionKey={(option) => (typeof option === "string" ? option : `${option.to} ${option.address}`)}
        value={chosen}
        inputValue={typed}
        onInputChange={(_, text) => setTyped(text)}
        onChange={(_, value) => setChosen(typeof value === "string" ? null : value)}
        renderInput={(params) => (
          <TextField {...params} size="small" label={t("reader")} helperText={t("readerHelp")} />
        )}
      />
      <Button
        variant="outlined"
        disabled={who === null}
        sx={{ flex: "none" }}
        onClick={() => {
          if (who !== null) onChoose(who);
          setChosen(null);
          setTyped("");
        }}
      >
        {t("show")}
      </Button>
    </Stack>
  );
}
