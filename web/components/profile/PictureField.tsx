"use client";

import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { MemberMushroom } from "../../identity/MemberMushroom.tsx";
import { FileButton } from "../dispute/FileButton.tsx";
import { pictureOf } from "./picture.ts";

const SIZE = 88;

interface PictureFieldProps {
  me: Address;
  /** A data URI; empty for the mushroom. */
  value: string;
  onChange: (picture: string) => void;
}

/** The picture that others know one by, made small in the browser. */
export function PictureField({ me, value, onChange }: PictureFieldProps) {
  const t = useTranslations("profile");
  const [isWrong, setIsWrong] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      onChange(await pictureOf(file));
      setIsWrong(false);
    } catch {
      setIsWrong(true);
    }
  };
  return (
    <Stack direction="row" spacing={4} sx={{ alignItems: "center" }}>
      {value === "" ? (
        <MemberMushroom address={me} size={SIZE} />
      ) : (
        <img
          src={value}
          alt={t("pictureNow")}
          width={SIZE}
          height={SIZE}
          style={{ borderRadius: SIZE / 3 }}
        />
      )}
      <div>
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 2 }}>
          <FileButton
            label={t(value === "" ? "pictureAdd" : "pictureChange")}
            accept="image/*"
            variant="outlined"
            onChoose={([file]) => void take(file)}
          />
          {value !== "" && (
            <Button color="inherit" onClick={() => onChange("")}>
              {t("pictureRemove")}
            </Button>
          )}
        </Stack>
        <FormHelperText error={isWrong} role={isWrong ? "alert" : undefined}>
          {t(isWrong ? "pictureWrong" : "pictureHelp")}
        </FormHelperText>
      </div>
    </Stack>
  );
}
