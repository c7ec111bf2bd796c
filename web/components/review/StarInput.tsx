"use client";

import StarIcon from "@mui/icons-material/Star";
import StarBorderIcon from "@mui/icons-material/StarBorder";
import Box from "@mui/material/Box";
import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import { limits } from "../../contracts/generated/limits.ts";

interface StarInputProps {
  name: string;
  label: string;
  note: string | null;
  /** 1 to 5, 0 for not rated. */
  value: number;
  error: string | null;
  onChange: (value: number) => void;
}

const stars = Array.from({ length: Number(limits.rating) }, (_, index) => index + 1);

/** One to five stars as radio buttons that fill a thumb's width; pressing the chosen star again takes it back. */
export function StarInput({ name, label, note, value, error, onChange }: StarInputProps) {
  const t = useTranslations("review");
  return (
    <FormControl component="fieldset" error={error !== null}>
      <FormLabel component="legend">
        {label} {note !== null && `(${note})`}
      </FormLabel>
      <Stack direction="row">
        {stars.map((star) => {
          const Icon = star <= value ? StarIcon : StarBorderIcon;
          return (
            <Box
              key={star}
              component="span"
              sx={{
                position: "relative",
                display: "grid",
                placeItems: "center",
                width: 44,
                height: 44,
                borderRadius: 1,
                color: star <= value ? "warning.main" : "text.secondary",
                "&:focus-within": { outline: "2px solid", outlineOffset: -2 },
              }}
            >
              <Icon aria-hidden="true" />
              <Box
                component="input"
                type="radio"
                name={name}
                checked={star === value}
                aria-label={`${label}: ${t("stars", { count: star })}`}
                onChange={() => onChange(star)}
                onClick={() => star === value && onChange(0)}
                sx={{
                  position: "absolute",
                  inset: 0,
                  width: "100%",
                  height: "100%",
                  margin: 0,
                  opacity: 0,
                  cursor: "pointer",
                }}
              />
            </Box>
          );
        })}
      </Stack>
      {error !== null && <FormHelperText>{error}</FormHelperText>}
    </FormControl>
  );
}
