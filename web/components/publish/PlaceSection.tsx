"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Cell } from "../../places/cell.ts";
import { publicCell } from "../../places/cells.ts";
import { OneCellMap } from "../map/onDemand.tsx";
import { PlaceField } from "../place/PlaceField.tsx";
import { Section } from "./Field.tsx";
import { type FormValues, PLACE_WAYS } from "./form.ts";
import { numberOf } from "./validate.ts";

/** Degrees round the cell that the small map shows. */
const AROUND = 0.1;

type PlaceValues = Pick<FormValues, "kind" | "placeWay" | "city" | "latitude" | "longitude" | "radius">;

interface PlaceSectionProps {
  value: PlaceValues;
  onChange: (change: Partial<PlaceValues>) => void;
  /** The sentence beside a field, where it is wrong. */
  errorOf: (field: "city" | "latitude" | "longitude" | "radius") => string | undefined;
}

/** Where it is, as coarsely as it will be public. */
export function PlaceSection({ value, onChange, errorOf }: PlaceSectionProps) {
  const t = useTranslations("publish");
  const cell = useMemo(() => cellOf(value.latitude, value.longitude), [value.latitude, value.longitude]);
  const city =
    value.city === ""
      ? null
      : {
          name: value.city,
          place: { latitude: numberOf(value.latitude), longitude: numberOf(value.longitude) },
        };
  return (
    <Section title={t("place")} text={t("placeText")}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t("placeWay")}
        value={value.placeWay}
        onChange={(_, placeWay) => placeWay !== null && onChange({ placeWay })}
      >
        {PLACE_WAYS.map((way) => (
          <ToggleButton key={way} value={way} sx={{ paddingInline: 3, textTransform: "none" }}>
            {t(`placeWays.${way}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {value.placeWay === "city" && (
        <Box id="city">
          <PlaceField
            label={t("city")}
            value={city}
            error={errorOf("city")}
            onChange={(chosen) =>
              onChange({
                city: chosen?.name ?? "",
                latitude: chosen === null ? "" : String(chosen.place.latitude),
                longitude: chosen === null ? "" : String(chosen.place.longitude),
              })
            }
          />
        </Box>
      )}
      {value.placeWay === "coordinates" && (
        <Stack direction={{ sm: "row" }} spacing={4}>
          {(["latitude", "longitude"] as const).map((field) => (
            <TextField
              key={field}
              id={field}
              label={t(field)}
              value={value[field]}
              error={errorOf(field) !== undefined}
              helperText={errorOf(field) ?? t(`${field}Help`)}
              slotProps={{ htmlInput: { inputMode: "decimal" } }}
              onChange={({ target }) => onChange({ [field]: target.value, city: "" })}
            />
          ))}
        </Stack>
      )}
      {value.placeWay !== "none" && (
        <>
          <TextField
            id="radius"
            label={t("radius")}
            value={value.radius}
            error={errorOf("radius") !== undefined}
            helperText={errorOf("radius") ?? t("radiusHelp")}
            slotProps={{ htmlInput: { inputMode: "decimal" } }}
            onChange={({ target }) => onChange({ radius: target.value })}
            sx={{ maxWidth: 360 }}
          />
          {cell !== null && <PublicCell cell={cell} kind={value.kind} />}
        </>
      )}
    </Section>
  );
}

function PublicCell({ cell, kind }: { cell: Cell; kind: FormValues["kind"] }) {
  const t = useTranslations("publish");
  return (
    <Stack spacing={2}>
      <Box sx={{ height: 220 }}>
        <OneCellMap label={t("cellMap")} kind={kind} cell={cell} around={AROUND} />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t("cellText")}
      </Typography>
    </Stack>
  );
}

function cellOf(latitude: string, longitude: string): Cell | null {
  const place = { latitude: numberOf(latitude), longitude: numberOf(longitude) };
  const isOnEarth = Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180;
  return isOnEarth ? publicCell(place) : null;
}
