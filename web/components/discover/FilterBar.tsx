"use client";

import MyPlaceIcon from "@mui/icons-material/MyLocation";
import TuneIcon from "@mui/icons-material/Tune";
import Button from "@mui/material/Button";
import Collapse from "@mui/material/Collapse";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useCallback, useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { CATEGORIES } from "../../matching/categories.ts";
import { UNITS } from "../../matching/listing.ts";
import type { Interests } from "../interests/useInterests.ts";
import { useCategoryName } from "../member/useCategoryName.ts";
import { PlaceField } from "../place/PlaceField.tsx";
import { useDistance } from "../text/distance.ts";
import { WeekPicker } from "../week/WeekPicker.tsx";
import { DISTANCES, type Filters, type Nearby } from "./filters.ts";

export interface FilterBarProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
  nearby: Nearby | null;
  onNearby: (nearby: Nearby | null) => void;
  communities: readonly { address: Address; name: string }[];
  interests: Pick<Interests, "isOn" | "turn">;
}

/** What one looks for: the three questions that matter most, and the rest behind one press. */
export function FilterBar({ filters, onChange, nearby, onNearby, communities, interests }: FilterBarProps) {
  const t = useTranslations("discover");
  const categoryName = useCategoryName();
  const distanceOf = useDistance();
  const [isOpen, setIsOpen] = useState(false);
  const more = useId();
  const changeWeek = useCallback((week: bigint) => onChange({ week: week === 0n ? null : week }), [onChange]);
  const chosen = [
    filters.week !== null,
    filters.price !== "",
    filters.gift,
    filters.community !== null,
  ].filter(Boolean).length;
  return (
    <Stack spacing={3}>
      <Stack direction={{ xs: "column", md: "row" }} spacing={3} sx={{ alignItems: { md: "flex-start" } }}>
        <TextField
          select
          size="small"
          label={t("category")}
          value={filters.category ?? "all"}
          onChange={({ target }) =>
            onChange({ category: CATEGORIES.find(({ slug }) => slug === target.value)?.slug ?? null })
          }
          sx={{ maxWidth: { md: 240 } }}
        >
          <MenuItem value="all">{t("allCategories")}</MenuItem>
          {CATEGORIES.map(({ code, slug }) => (
            <MenuItem key={slug} value={slug}>
              {categoryName(code)}
            </MenuItem>
          ))}
        </TextField>
        <WhereField nearby={nearby} onNearby={onNearby} />
        {nearby !== null && (
          <TextField
            select
            size="small"
            label={t("within")}
            value={filters.within ?? "any"}
            onChange={({ target }) => onChange({ within: Number(target.value) || null })}
            sx={{ maxWidth: { md: 150 } }}
          >
            <MenuItem value="any">{t("anyDistance")}</MenuItem>
            {DISTANCES.map((distance) => (
              <MenuItem key={distance} value={distance}>
                {distanceOf(distance * 1000)}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Button
          color="inherit"
          startIcon={<TuneIcon />}
          aria-expanded={isOpen}
          aria-controls={more}
          onClick={() => setIsOpen(!isOpen)}
          sx={{ flex: "none", minHeight: 40, paddingInline: 3, alignSelf: { xs: "flex-start" } }}
        >
          {chosen === 0 ? t("more") : t("moreChosen", { count: chosen })}
        </Button>
      </Stack>
      <Collapse in={isOpen} id={more} unmountOnExit>
        <Stack direction={{ xs: "column", md: "row" }} spacing={6} sx={{ paddingBlock: 2 }}>
          <Stack spacing={2}>
            <Typography variant="subtitle2" component="p">
              {t("when")}
            </Typography>
            <WeekPicker label={t("when")} value={filters.week ?? 0n} onChange={changeWeek} />
          </Stack>
          <Stack spacing={3} sx={{ flexGrow: 1, maxWidth: { md: 360 } }}>
            <TextField
              select
              size="small"
              label={t("community")}
              value={filters.community ?? "all"}
              onChange={({ target }) =>
                onChange({
                  community: communities.find(({ address }) => address === target.value)?.address ?? null,
                })
              }
            >
              <MenuItem value="all">{t("allCommunities")}</MenuItem>
              {communities.map(({ address, name }) => (
                <MenuItem key={address} value={address}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
            <PriceField filters={filters} onChange={onChange} />
            <FormControlLabel
              control={
                <Switch
                  checked={filters.gift}
                  onChange={({ target }) => onChange({ gift: target.checked })}
                />
              }
              label={t("giftsOnly")}
            />
            <Stack>
              <FormControlLabel
                control={
                  <Switch
                    checked={interests.isOn}
                    onChange={({ target }) => interests.turn(target.checked)}
                    slotProps={{ input: { "aria-describedby": `${more}-learn` } }}
                  />
                }
                label={t("learn")}
                sx={{ marginInlineStart: 0 }}
              />
              <Typography variant="body2" color="textSecondary" id={`${more}-learn`}>
                {t("learnText")}
              </Typography>
            </Stack>
          </Stack>
        </Stack>
      </Collapse>
    </Stack>
  );
}

function PriceField({ filters, onChange }: Pick<FilterBarProps, "filters" | "onChange">) {
  const t = useTranslations("discover");
  const unit = useTranslations("listing.unit");
  const { chain } = useConfig();
  return (
    <Stack direction="row" spacing={2}>
      <TextField
        size="small"
        label={t(filters.seeks === "Offer" ? "pay" : "ask", { symbol: chain.currency.symbol })}
        value={filters.price}
        slotProps={{ htmlInput: { inputMode: "decimal" } }}
        onChange={({ target }) => {
          if (/^\d{0,12}([.,]\d{0,18})?$/u.test(target.value)) onChange({ price: target.value });
        }}
      />
      <TextField
        select
        size="small"
        label={t("unit")}
        value={filters.unit}
        onChange={({ target }) =>
          onChange({ unit: UNITS.find((one) => one === target.value) ?? filters.unit })
        }
        sx={{ maxWidth: 130 }}
      >
        {UNITS.map((one) => (
          <MenuItem key={one} value={one}>
            {unit(one)}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
}

function WhereField({ nearby, onNearby }: Pick<FilterBarProps, "nearby" | "onNearby">) {
  const t = useTranslations("discover");
  const [isRefused, setIsRefused] = useState(false);
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setIsRefused(false);
        // No finer than what others would see, even on the device.
        const { latitude, longitude } = coords;
        import("../../places/cells.ts").then(
          ({ centreOf, publicCell }) =>
            onNearby({ name: t("myPlace"), place: centreOf(publicCell({ latitude, longitude })) }),
          () => setIsRefused(true),
        );
      },
      () => setIsRefused(true),
      { maximumAge: 600_000, timeout: 20_000 },
    );
  return (
    <Stack direction="row" spacing={2} sx={{ flexGrow: 1, alignItems: "flex-start" }}>
      <PlaceField
        label={t("place")}
        size="small"
        value={nearby}
        onChange={onNearby}
        {...(isRefused ? { helperText: t("placeRefused") } : {})}
      />
      <Button
        color="inherit"
        startIcon={<MyPlaceIcon />}
        onClick={locate}
        sx={{ flex: "none", minHeight: 40, paddingInline: 3 }}
      >
        {t("usePlace")}
      </Button>
    </Stack>
  );
}
