"use client";

import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import MenuItem from "@mui/material/MenuItem";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, formatUnits, isAddressEqual } from "viem";
import { useConfig } from "../../config/context.tsx";
import { limits } from "../../contracts/generated/limits.ts";
import { agreementId } from "../../contracts/terms.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useMessaging } from "../../messaging/useMessaging.ts";
import { useBalance } from "../../wallet/balance.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { useDepositCall } from "../agreement/useDepositCall.ts";
import { RulingTerms } from "../dispute/RulingTerms.tsx";
import { useSpendableHours } from "../hours/useSpendableHours.ts";
import { paths } from "../paths.ts";
import { useAmount } from "../text/amount.ts";
import { HOUR_DECIMALS } from "../text/asset.ts";
import { useTime } from "../text/time.ts";
import { useDraft } from "../useDraft.ts";
import { NO_ARBITRATION } from "./arbitration.ts";
import {
  checkAmount,
  checkProposal,
  initialProposal,
  type Proposal,
  proposalSchema,
  reviewWindows,
} from "./form.ts";
import { freshSalt, type ProposalListing, proposalTerms, tokenOf, waysOf } from "./proposal.ts";
import { useArbitration } from "./useArbitration.ts";
import { useSendProposal } from "./useSendProposal.ts";

interface ProposeFormProps {
  listing: ProposalListing;
  /** Who answers the listing: the member, or, for the member's own listing, whom it is proposed to. */
  answerer: Address;
  me: Address;
  /** The chain's time in Unix seconds. */
  now: bigint;
}

/** Proposes an exchange on somebody's listing. */
export function ProposeForm({ listing, answerer, me, now }: ProposeFormProps) {
  const t = useTranslations("propose");
  const title = useTranslations("agreement");
  const { chain, contracts } = useConfig();
  const { symbol } = chain.currency;
  const decimals = { escrow: chain.currency.decimals, hours: HOUR_DECIMALS } as const;
  const router = useRouter();
  const nameOf = useMemberName();
  const amount = useAmount();
  const time = useTime();
  const write = useWrite();
  const available = {
    escrow: useBalance(me),
    hours: useSpendableHours(listing.timeCredits, me),
    none: undefined,
  } as const;
  const arbitration = useArbitration(listing.community);
  const ways = waysOf(listing);
  const first = ways[0] ?? "none";
  const [draft, change, clear] = useDraft(`propose:${listing.id}`, proposalSchema, () =>
    initialProposal(
      Number(now),
      first === "escrow" && listing.price > 0n ? formatUnits(listing.price, decimals.escrow) : "",
      first,
    ),
  );
  const [pressed, setPressed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const messaging = useMessaging();
  const sendProposal = useSendProposal();
  const depositCall = useDepositCall();

  const payment = ways.includes(draft.payment) ? draft.payment : first;
  const checked = checkProposal({ ...draft, payment }, Number(now), decimals);
  const problems = "problems" in checked ? checked.problems : {};
  const isMine = isAddressEqual(listing.publisher, me);
  const other = isMine ? answerer : listing.publisher;
  const iPay = (listing.kind === "Offer") !== isMine;
  const asset = { token: tokenOf(listing, payment), timeCredits: listing.timeCredits };
  const amountTyped = payment === "none" ? 0n : checkAmount(draft.amount, decimals[payment]);
  const deposit = iPay && typeof amountTyped === "bigint" ? amountTyped : 0n;
  const has = available[payment];
  const short = has !== undefined && deposit > has;
  const name = nameOf(other);

  const sentence = (field: keyof Proposal): string | null => {
    const problem = problems[field];
    if (problem === undefined || (!pressed && draft[field] === "")) return null;
    return t(`error.${problem}`, {
      decimals: payment === "none" ? 0 : decimals[payment],
      most: amount.of(limits.amount, asset),
      latest: time.absolute(now + limits.termMaxSeconds),
    });
  };
  const funds = short
    ? t(`error.${payment === "hours" ? "time" : "funds"}`, { has: amount.of(has, asset) })
    : null;
  const field = (key: keyof Proposal, help: string, extra: string | null = null) => {
    const error = sentence(key) ?? extra;
    return {
      value: draft[key],
      error: error !== null,
      helperText: error ?? help,
      onChange: (event: { target: { value: string } }) => change({ [key]: event.target.value }),
    };
  };

  const amountHelp = () => {
    if (payment === "hours" && iPay && has !== undefined)
      return t("hoursHelp", { has: amount.of(has, asset) });
    return t(iPay ? "amountHelpPayer" : "amountHelpProvider", { name });
  };

  const send = async () => {
    setPressed(true);
    if (!("terms" in checked) || short || arbitration === null) return;
    const ruled = draft.isRuled ? arbitration.terms : NO_ARBITRATION;
    const terms = proposalTerms(listing, answerer, checked.terms, freshSalt(), ruled);
    const href = paths.agreement(agreementId(terms, chain.id, contracts.agreements));
    setBusy(true);
    const done = await write({
      title: title("write.Propose", { name }),
      href,
      prepare: () => depositCall("propose", [terms], asset, deposit, me),
    });
    setBusy(false);
    if (done === null) return;
    clear();
    router.push(href);
  };

  // What is set aside comes with the call that opens an agreement: so who signs beforehand is the one who is paid.
  const isMessage = messaging !== null && (!iPay || payment === "none");
  const sendAsMessage = async () => {
    setPressed(true);
    setIsRefused(false);
    if (!("terms" in checked) || arbitration === null) return;
    setBusy(true);
    try {
      const ruled = draft.isRuled ? arbitration.terms : NO_ARBITRATION;
      const terms = proposalTerms(listing, answerer, checked.terms, freshSalt(), ruled);
      const conversation = await sendProposal({ terms, title: listing.title }, other);
      clear();
      router.push(paths.conversation(conversation));
    } catch {
      setIsRefused(true);
    }
    setBusy(false);
  };

  if (isAddressEqual(answerer, listing.publisher)) return <Typography role="alert">{t("own")}</Typography>;

  return (
    <Stack
      component="form"
      noValidate
      spacing={6}
      aria-label={t("title")}
      sx={{ maxWidth: 560 }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {ways.length > 1 && (
        <FormControl>
          <FormLabel id="payment-label">{t("howPaid")}</FormLabel>
          <RadioGroup
            aria-labelledby="payment-label"
            value={payment}
            onChange={(_, value) => {
              const way = ways.find((one) => one === value);
              if (way !== undefined) change({ payment: way });
            }}
          >
            {ways.map((way) => (
              <FormControlLabel key={way} value={way} control={<Radio />} label={t(`way.${way}`)} />
            ))}
          </RadioGroup>
        </FormControl>
      )}
      {payment !== "none" && (
        <TextField
          label={payment === "hours" ? t("hours") : t("amount", { symbol })}
          {...field("amount", amountHelp(), funds)}
          slotProps={{ htmlInput: { inputMode: "decimal", autoComplete: "off" } }}
        />
      )}
      <TextField
        type="datetime-local"
        label={t("acceptBy", { name })}
        {...field("acceptBy", t("acceptByHelp"))}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        type="datetime-local"
        label={t("deliverBy")}
        {...field("deliverBy", t("deliverByHelp"))}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField select label={t("reviewWindow")} {...field("reviewWindow", t("reviewWindowHelp"))}>
        {reviewWindows.map((window) => (
          <MenuItem key={window} value={String(window)}>
            {t(`window.${window}`)}
          </MenuItem>
        ))}
      </TextField>
      {arbitration !== null && arbitration.fee !== null && (
        <Stack spacing={1}>
          <FormControlLabel
            control={<Checkbox checked={draft.isRuled} onChange={(_, isRuled) => change({ isRuled })} />}
            label={t("isRuled")}
          />
          {draft.isRuled ? (
            <RulingTerms terms={arbitration.terms} fee={arbitration.fee} />
          ) : (
            <Typography variant="body2" color="textSecondary">
              {t("notRuled")}
            </Typography>
          )}
        </Stack>
      )}
      <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
        <Typography>
          {deposit > 0n ? t("payNow", { amount: amount.of(deposit, asset) }) : t("payNothing")}
        </Typography>
        <Button
          type="submit"
          variant="contained"
          size="large"
          disabled={arbitration === null}
          loading={busy}
          loadingPosition="start"
        >
          {t("send")}
        </Button>
        {isMessage && (
          <>
            <Button variant="outlined" disabled={busy} onClick={() => void sendAsMessage()}>
              {t("sendAsMessage")}
            </Button>
            <Typography variant="body2" color="textSecondary">
              {t("sendAsMessageHelp", { name })}
            </Typography>
          </>
        )}
        {isRefused && (
          <Typography role="alert" color="error">
            {t("sendAsMessageFailed")}
          </Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {t("draftKept")}
        </Typography>
      </Stack>
    </Stack>
  );
}
