"use client";

import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { UNITS } from "../../matching/listing.ts";
import { Section } from "./Field.tsx";
import { type FormValues, WAYS_TO_PAY } from "./form.ts";
import { isPriced } from "./validate.ts";

type PriceValues = Pick<FormValues, "ways" | "price" | "unit">;

interface PriceSectionProps {
  value: PriceValues;
  onChange: (change: Partial<PriceValues>) => void;
  errorOf: (field: "ways" | "price") => string | undefined;
}

/** What it is for: a gift, hours, cash, or the network's currency. */
export function PriceSection({ value, onChange, errorOf }: PriceSectionProps) {
  const t = useTranslations("publish");
  const unit = useTranslations("listing.unit");
  const { chain } = useConfig();
  const { symbol } = chain.currency;
  return (
    <Section id="ways" title={t("forWhat")} text={t("forWhatText")} error={errorOf("ways")}>
      <Stack>
        {WAYS_TO_PAY.map(({ name }) => (
          <FormControlLabel
            key={name}
            label={t(`ways.${name}`, { symbol })}
            control={
              <Checkbox
                checked={value.ways.includes(name)}
                onChange={({ target }) =>
                  onChange({
                    ways: target.checked ? [...value.ways, name] : value.ways.filter((one) => one !== name),
                  })
                }
              />
            }
          />
        ))}
      </Stack>
      {isPriced(value.ways) && (
        <Stack direction={{ sm: "row" }} spacing={4}>
          <TextField
            id="price"
            label={t("price", { symbol })}
            value={value.price}
            error={errorOf("price") !== undefined}
            helperText={errorOf("price") ?? t("priceHelp")}
            slotProps={{ htmlInput: { inputMode: "decimal" } }}
            onChange={({ target }) => onChange({ price: target.value })}
          />
          <TextField
            select
            label={t("unit")}
            value={value.unit}
            onChange={({ target }) =>
              onChange({ unit: UNITS.find((one) => one === target.value) ?? value.unit })
            }
          >
            {UNITS.map((one) => (
              <MenuItem key={one} value={one}>
                {unit(one)}
              </MenuItem>
            ))}
          </TextField>
        </Stack>
      )}
    </Section>
  );
}
