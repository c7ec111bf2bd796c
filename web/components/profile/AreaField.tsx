"use client";

import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useTranslations } from "use-intl";
import { parseCell } from "../../places/cell.ts";
import { centreOf, publicCell } from "../../places/cells.ts";
import { PlaceField } from "../place/PlaceField.tsx";
import { useCityName } from "../place/useCityName.ts";
import type { PublicForm } from "./form.ts";

interface AreaFieldProps {
  value: Pick<PublicForm, "cell" | "radius">;
  onChange: (area: Partial<Pick<PublicForm, "cell" | "radius">>) => void;
  errorOf: (field: "cell" | "radius") => string | undefined;
}

/** Where one serves: a city, as coarsely as a listing's, and how far around it. */
export function AreaField({ value, onChange, errorOf }: AreaFieldProps) {
  const t = useTranslations("profile");
  const cell = value.cell === "" ? null : parseCell(value.cell);
  const name = useCityName(cell) ?? t("areaKept");
  const city = cell === null ? null : { name, place: centreOf(cell) };
  return (
    <Stack direction={{ xs: "column", sm: "row" }} spacing={{ xs: 5, sm: 4 }}>
      <PlaceField
        label={t("area")}
        value={city}
        error={errorOf("cell")}
        helperText={t("areaHelp")}
        onChange={(chosen) => onChange({ cell: chosen === null ? "" : publicCell(chosen.place) })}
      />
      <TextField
        label={t("radius")}
        value={value.radius}
        disabled={cell === null}
        error={errorOf("radius") !== undefined}
        helperText={errorOf("radius")}
        slotProps={{ htmlInput: { inputMode: "decimal" } }}
        sx={{ minWidth: { sm: 200 } }}
        onChange={({ target }) => onChange({ radius: target.value })}
      />
    </Stack>
  );
}
