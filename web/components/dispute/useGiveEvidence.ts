"use client";

import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { agreementsAbi } from "../../contracts/generated/abi.ts";
import { EvidenceUnreachable, keepAtNode } from "../../disputes/evidence/ipfs.ts";
import { placeOf } from "../../disputes/evidence/place.ts";
import { useWrite } from "../../writes/useWrite.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { saveFile } from "../call/save.ts";
import { paths } from "../paths.ts";
import type { EvidenceDraft } from "./useEvidenceDraft.ts";

/** Gives evidence: keeps it where others can read it, then points at it on chain. What fails loses nothing. */
export function useGiveEvidence({ id, terms }: Pick<AgreementRecord, "id" | "terms">, draft: EvidenceDraft) {
  const t = useTranslations("evidence");
  const { contracts, evidence: node } = useConfig();
  const write = useWrite();

  /** @returns whether everybody can see it now */
  const give = async (): Promise<boolean> => {
    draft.begin();
    try {
      const { way, bytes, uri, hash } = await draft.prepare();
      const place = placeOf(uri);
      if (way === "node" && node !== null && place.in === "ipfs") await keepAtNode(node, bytes, place.cid);
      if (way === "byHand")
        saveFile(new Blob([bytes], { type: "application/json" }), `evidence-${hash.slice(2, 10)}.json`);
      const done = await write({
        title: t("write"),
        href: paths.dispute(id),
        call: {
          address: contracts.agreements,
          abi: agreementsAbi,
          functionName: "submitEvidence",
          args: [terms, uri, hash],
        },
      });
      if (done === null) return false;
      draft.clear();
      return true;
    } catch (error) {
      if (!(error instanceof EvidenceUnreachable)) throw error;
      draft.refuse();
      return false;
    } finally {
      draft.end();
    }
  };
  return give;
}
