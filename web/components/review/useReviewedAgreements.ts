"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { agreementId } from "../../index/ids.ts";
import { agreementsQuery } from "../../index/queries/agreement.ts";
import type { HeldRecord } from "../../trust/attestations/held.ts";

/** What the index knows of the agreements that signed reviews are about; without any it is not asked. */
export function useReviewedAgreements(records: readonly HeldRecord[]) {
  const index = useIndex();
  const named = records.flatMap(({ record }) =>
    record.kind === "review" && record.about.kind === "agreement" ? [record.about.agreement] : [],
  );
  const ids = [...new Set(named.map(agreementId))].filter((id) => id !== null).sort();
  return useQuery({
    queryKey: keys.reviewedAgreements(ids),
    // Records come one after the other: what is known of the others stays meanwhile.
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ids.length === 0
        ? []
        : index.read(
            `agreements by id ${ids.join()}`,
            (reading) =>
              reading.all(
                agreementsQuery,
                ({ agreements }) => agreements,
                (after) => ({ id_in: ids, ...after }),
              ),
            { signal },
          ),
  });
}
