"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { useConfig } from "../../config/context.tsx";
import { agreementId } from "../../contracts/terms.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useAgreement } from "../../index/hooks/agreements.ts";
import { useCommunityRules } from "../../index/hooks/community.ts";
import { useListing } from "../../index/hooks/listings.ts";
import { communityId, agreementId as indexedId, listingId } from "../../index/ids.ts";
import type { Proposal } from "../../messaging/content/proposal.ts";
import type { Conversation } from "../../messaging/messenger.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { publicClientOf, useNode } from "../../wallet/node.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { useDepositCall } from "../agreement/useDepositCall.ts";
import { useDisputeFee } from "../agreement/useDisputeFee.ts";
import { RulingTerms } from "../dispute/RulingTerms.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { contentOf } from "../propose/proposal.ts";
import { useAmount } from "../text/amount.ts";
import type { Asset } from "../text/asset.ts";
import { useTime } from "../text/time.ts";
import { depositOf, faultOf, isSignedBy } from "./proposalFacts.ts";

interface ProposalContentProps {
  proposal: Proposal;
  sender: Address | null;
  conversation: Conversation;
}

/** Terms that the sender signed: read aloud, and taken up by one press. */
export function ProposalContent({ proposal, sender, conversation }: ProposalContentProps) {
  const t = useTranslations("messages.proposal");
  const { chain, contracts } = useConfig();
  const { address: me } = useAccount();
  const now = useChainTime();
  const { terms } = proposal;
  const id = agreementId(terms, proposal.chainId, proposal.agreements);
  const existing = useAgreement(indexedId(id));
  const here = { chainId: chain.id, agreements: contracts.agreements };
  if (sender === null || me === undefined || now === null) return <Told proposal={proposal} />;
  const fault = faultOf(proposal, here, sender, [...conversation.others, me], now);
  const isOpen = existing.data !== null && existing.data !== undefined;
  return (
    <Stack spacing={2}>
      <Told proposal={proposal} />
      {isOpen ? (
        <Button component={PageLink} href={paths.agreement(id)} variant="outlined">
          {t("open")}
        </Button>
      ) : fault !== null ? (
        <Typography color="textSecondary">{t(fault)}</Typography>
      ) : isAddressEqual(sender, me) ? (
        <Waits proposal={proposal} me={me} />
      ) : (
        <Accept proposal={proposal} sender={sender} me={me} id={id} />
      )}
    </Stack>
  );
}

/** In what a proposal counts: the community that its terms name tells which token is its time. */
function useAssetOf({ terms }: Proposal): Asset {
  const { data } = useCommunityRules(communityId(terms.community));
  return { token: terms.token, timeCredits: data?.timeCredits?.id ?? null };
}

function Told({ proposal }: { proposal: Proposal }) {
  const { terms, title } = proposal;
  const asset = useAssetOf(proposal);
  const t = useTranslations("messages.proposal");
  const nameOf = useMemberName();
  const amount = useAmount();
  const time = useTime();
  const now = useChainTime();
  const { address: me } = useAccount();
  const listing = useListing(listingId(terms.listing.toString()));
  const stands =
    listing.data === undefined || listing.data === null ? null : contentOf(listing.data) === terms.content;
  const total = terms.amounts.reduce((sum, one) => sum + one, 0n);
  const isMine = me !== undefined && isAddressEqual(terms.provider, me);
  const arbitrator = isAddressEqual(terms.arbitrator, zeroAddress) ? null : terms.arbitrator;
  const fee = useDisputeFee({ arbitrator, terms });
  return (
    <Stack spacing={1}>
      <Typography variant="body2" color="textSecondary">
        {t("title")}
      </Typography>
      <Typography variant="h3" component="p">
        {t("about", { title: stands === true ? (listing.data?.title ?? title) : title })}
      </Typography>
      {stands === false && <Typography color="warning">{t("changed")}</Typography>}
      <Typography>{isMine ? t("youDo") : t("does", { name: nameOf(terms.provider) })}</Typography>
      <Typography>
        {isAddressEqual(terms.token, zeroAddress)
          ? t("holdsNothing")
          : t("holds", {
              payer: nameOf(terms.payer),
              provider: nameOf(terms.provider),
              amount: amount.of(total, asset),
            })}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t("acceptBy", { time: time.both(BigInt(terms.acceptBy), now) })}{" "}
        {t("deliverBy", { time: time.both(BigInt(terms.deliverBy), now) })}
      </Typography>
      {arbitrator !== null && <RulingTerms terms={terms} fee={fee} />}
    </Stack>
  );
}

function Waits({ proposal: { terms }, me }: { proposal: Proposal; me: Address }) {
  const t = useTranslations("messages.proposal");
  const nameOf = useMemberName();
  const other = isAddressEqual(terms.payer, me) ? terms.provider : terms.payer;
  return <Typography color="textSecondary">{t("waits", { name: nameOf(other) })}</Typography>;
}

interface AcceptProps {
  proposal: Proposal;
  sender: Address;
  me: Address;
  id: string;
}

function Accept({ proposal, sender, me, id }: AcceptProps) {
  const t = useTranslations("messages.proposal");
  const nameOf = useMemberName();
  const amount = useAmount();
  const router = useRouter();
  const write = useWrite();
  const node = useNode();
  const [isBusy, setIsBusy] = useState(false);
  const signed = useQuery({
    queryKey: ["proposal", id, sender, proposal.signature],
    queryFn: async () => isSignedBy(await publicClientOf(node), proposal, sender),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const deposit = depositOf(proposal, me);
  const asset = useAssetOf(proposal);
  const depositCall = useDepositCall();
  const accept = async () => {
    setIsBusy(true);
    const href = paths.agreement(id);
    const done = await write({
      title: t("accepting", { name: nameOf(sender) }),
      href,
      prepare: () => depositCall("open", [proposal.terms, proposal.signature], asset, deposit, me),
    });
    setIsBusy(false);
    if (done !== null) router.push(href);
  };
  if (signed.data === false || signed.isError) return <Typography color="error">{t("notSigned")}</Typography>;
  if (signed.data === undefined) return <Typography color="textSecondary">{t("checking")}</Typography>;
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      {deposit > 0n && <Typography>{t("acceptPays", { amount: amount.of(deposit, asset) })}</Typography>}
      <Button variant="contained" loading={isBusy} onClick={() => void accept()}>
        {t("accept")}
      </Button>
    </Stack>
  );
}
