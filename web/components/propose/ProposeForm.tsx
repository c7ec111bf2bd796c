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
import { agreementsAbi } from "../../contracts/generated/abi.ts";
import { limits } from "../../contracts/generated/limits.ts";
import { agreementId } from "../../contracts/terms.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useMessaging } from "../../messaging/useMessaging.ts";
import { useBalance } from "../../wallet/balance.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { RulingTerms } from "../dispute/RulingTerms.tsx";
import { paths } from "../paths.ts";
import { useAmount } from "../text/amount.ts";
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
import { freshSalt, type ProposalListing, proposalTerms, takesEscrow, takesUnheld } from "./proposal.ts";
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
  const { symbol, decimals } = chain.currency;
  const router = useRouter();
  const nameOf = useMemberName();
  const amount = useAmount();
  const time = useTime();
  const write = useWrite();
  const balance = useBalance(me);
  const arbitration = useArbitration(listing.community);
  const escrow = takesEscrow(listing);
  const [draft, change, clear] = useDraft(`propose:${listing.id}`, proposalSchema, () =>
    initialProposal(Number(now), listing.price > 0n ? formatUnits(listing.price, decimals) : "", escrow),
  );
  const [pressed, setPressed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const messaging = useMessaging();
  const sendProposal = useSendProposal();

  const checked = checkProposal(draft, Number(now), decimals);
  const problems = "problems" in checked ? checked.problems : {};
  const isMine = isAddressEqual(listing.publisher, me);
  const other = isMine ? answerer : listing.publisher;
  const iPay = (listing.kind === "Offer") !== isMine;
  const amountTyped = draft.payment === "escrow" ? checkAmount(draft.amount, decimals) : 0n;
  const deposit = iPay && typeof amountTyped === "bigint" ? amountTyped : 0n;
  const short = balance !== undefined && deposit > balance;
  const name = nameOf(other);

  const sentence = (field: keyof Proposal): string | null => {
    const problem = problems[field];
    if (problem === undefined || (!pressed && draft[field] === "")) return null;
    return t(`error.${problem}`, {
      decimals,
      most: amount.native(limits.amount),
      latest: time.absolute(now + limits.termMaxSeconds),
    });
  };
  const funds = short && balance !== undefined ? t("error.funds", { has: amount.native(balance) }) : null;
  const field = (key: keyof Proposal, help: string, extra: string | null = null) => {
    const error = sentence(key) ?? extra;
    return {
      value: draft[key],
      error: error !== null,
      helperText: error ?? help,
      onChange: (event: { target: { value: string } }) => change({ [key]: event.target.value }),
    };
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
      call: {
        address: contracts.agreements,
        abi: agreementsAbi,
        functionName: "propose",
        args: [terms],
        value: deposit,
      },
    });
    setBusy(false);
    if (done === null) return;
    clear();
    router.push(href);
  };

  // Native money comes with the call that opens an agreement: so who signs beforehand is the one who is paid.
  const isMessage = messaging !== null && (!iPay || draft.payment === "none");
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
      {escrow && takesUnheld(listing) && (
        <FormControl>
          <FormLabel id="payment-label">{t("howPaid")}</FormLabel>
          <RadioGroup
            aria-labelledby="payment-label"
            value={draft.payment}
            onChange={(_, value) => change({ payment: value === "escrow" ? "escrow" : "none" })}
          >
            <FormControlLabel value="escrow" control={<Radio />} label={t("escrow")} />
            <FormControlLabel value="none" control={<Radio />} label={t("nothingHeld")} />
          </RadioGroup>
        </FormControl>
      )}
      {draft.payment === "escrow" && (
        <TextField
          label={t("amount", { symbol })}
          {...field("amount", t(iPay ? "amountHelpPayer" : "amountHelpProvider", { name }), funds)}
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
          {deposit > 0n ? t("payNow", { amount: amount.native(deposit) }) : t("payNothing")}
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
