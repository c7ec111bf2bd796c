"use client";

import AccountBalanceOutlinedIcon from "@mui/icons-material/AccountBalanceOutlined";
import AccountBalanceWalletOutlinedIcon from "@mui/icons-material/AccountBalanceWalletOutlined";
import NotesOutlinedIcon from "@mui/icons-material/NotesOutlined";
import PaymentsOutlinedIcon from "@mui/icons-material/PaymentsOutlined";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import type { SvgIconProps } from "@mui/material/SvgIcon";
import Typography from "@mui/material/Typography";
import { type ComponentType, useState } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { type MethodKind, MOST_METHODS, type PaymentMethod } from "../../payments/method.ts";
import { MethodEditor } from "./MethodEditor.tsx";
import { draftOf, emptyDraft } from "./methodDraft.ts";
import { useMethodText } from "./useMethodText.ts";

const ICONS: Readonly<Record<MethodKind, ComponentType<SvgIconProps>>> = {
  bank: AccountBalanceOutlinedIcon,
  crypto: AccountBalanceWalletOutlinedIcon,
  cash: PaymentsOutlinedIcon,
  other: NotesOutlinedIcon,
};

interface PaymentMethodsFieldProps {
  value: readonly PaymentMethod[];
  onChange: (methods: PaymentMethod[]) => void;
}

/** All the ways in which a member can be paid, the preferred one first. */
export function PaymentMethodsField({ value, onChange }: PaymentMethodsFieldProps) {
  const t = useTranslations("payment");
  /** The position that is edited; the list's length for a new one. */
  const [edited, setEdited] = useState<number | null>(null);
  const save = (method: PaymentMethod) => {
    onChange(edited === value.length ? [...value, method] : value.with(edited ?? 0, method));
    setEdited(null);
  };
  const editor = (position: number) => {
    const method = value[position];
    return (
      <MethodEditor
        initial={method === undefined ? emptyDraft("bank") : draftOf(method)}
        action={t(method === undefined ? "add" : "save")}
        onSave={save}
        onCancel={() => setEdited(null)}
      />
    );
  };
  return (
    <Stack spacing={3} component="section" aria-label={t("methods")}>
      {value.length === 0 && edited === null && <Typography color="textSecondary">{t("none")}</Typography>}
      {value.length > 0 && (
        <Stack
          component="ul"
          spacing={3}
          aria-label={t("methods")}
          sx={{ listStyle: "none", margin: 0, padding: 0 }}
        >
          {value.map((method, position) => (
            <Card key={JSON.stringify(method)} component="li" sx={{ padding: 4 }}>
              {edited === position ? (
                editor(position)
              ) : (
                <OneMethod
                  method={method}
                  isFirst={position === 0}
                  onFirst={() => onChange([method, ...value.toSpliced(position, 1)])}
                  onEdit={() => setEdited(position)}
                  onRemove={() => onChange(value.toSpliced(position, 1))}
                  disabled={edited !== null}
                />
              )}
            </Card>
          ))}
        </Stack>
      )}
      {edited === value.length && <Card sx={{ padding: 4 }}>{editor(value.length)}</Card>}
      {edited === null && value.length < MOST_METHODS && (
        <Button variant="outlined" sx={{ alignSelf: "flex-start" }} onClick={() => setEdited(value.length)}>
          {t("addOne")}
        </Button>
      )}
    </Stack>
  );
}

interface OneMethodProps {
  method: PaymentMethod;
  isFirst: boolean;
  disabled: boolean;
  onFirst: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

function OneMethod({ method, isFirst, disabled, onFirst, onEdit, onRemove }: OneMethodProps) {
  const t = useTranslations("payment");
  const { chain } = useConfig();
  const textOf = useMethodText();
  const Icon = ICONS[method.kind];
  const text = textOf(method);
  return (
    <Stack direction="row" spacing={3}>
      <Icon color="primary" aria-hidden="true" />
      <Stack sx={{ minWidth: 0, flexGrow: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {t(`kind.${method.kind}`, { symbol: chain.currency.symbol, network: chain.name })}
        </Typography>
        <Typography sx={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>{text}</Typography>
        <Stack direction="row" sx={{ flexWrap: "wrap", marginInlineStart: -2, marginBlockEnd: -2 }}>
          <Button
            size="small"
            sx={{ paddingInline: 2 }}
            disabled={disabled}
            aria-label={t("editOne", { text })}
            onClick={onEdit}
          >
            {t("edit")}
          </Button>
          {!isFirst && (
            <Button
              size="small"
              sx={{ paddingInline: 2 }}
              disabled={disabled}
              aria-label={t("firstOne", { text })}
              onClick={onFirst}
            >
              {t("first")}
            </Button>
          )}
          <Button
            size="small"
            color="error"
            sx={{ paddingInline: 2 }}
            disabled={disabled}
            aria-label={t("removeOne", { text })}
            onClick={onRemove}
          >
            {t("remove")}
          </Button>
        </Stack>
      </Stack>
    </Stack>
  );
}
