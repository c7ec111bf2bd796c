"use client";

import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Place } from "../../matching/listing.ts";
import { useCities } from "./useCities.ts";

const SHOWN = 8;

export interface NamedPlace {
  readonly name: string;
  readonly place: Place;
}

interface PlaceFieldProps {
  label: string;
  value: NamedPlace | null;
  onChange: (place: NamedPlace | null) => void;
  error?: string | undefined;
  helperText?: string;
  size?: "small" | "medium";
}

/** A city, found by the beginning of its name. */
export function PlaceField({ label, value, onChange, error, helperText, size = "medium" }: PlaceFieldProps) {
  const t = useTranslations("place");
  const locale = useLocale();
  const [isEntered, setIsEntered] = useState(false);
  const { data: cities, isError } = useCities(isEntered);
  const [typed, setTyped] = useState("");
  const options = useMemo(() => {
    const countries = new Intl.DisplayNames([locale], { type: "region" });
    return (cities?.find(typed.split(",")[0] ?? "", SHOWN) ?? []).map(
      ({ name, country, place }): NamedPlace => ({
        name: `${name}, ${countries.of(country) ?? country}`,
        place,
      }),
    );
  }, [cities, typed, locale]);
  return (
    <Autocomplete
      fullWidth
      size={size}
      options={options}
      value={value}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, place) => onChange(place)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ name, place }) => `${name} ${place.latitude} ${place.longitude}`}
      isOptionEqualToValue={(a, b) => a.name === b.name}
      filterOptions={(all) => all}
      noOptionsText={isError ? t("unreadable") : typed.trim() === "" ? t("type") : t("unknown")}
      clearText={t("clear")}
      openText={t("open")}
      closeText={t("close")}
      autoHighlight
      loading={cities === undefined && !isError && typed.trim() !== ""}
      loadingText={t("loading")}
      onFocus={() => setIsEntered(true)}
      renderInput={(params) => (
        <TextField {...params} label={label} error={error !== undefined} helperText={error ?? helperText} />
      )}
    />
  );
}
