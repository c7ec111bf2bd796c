"use client";

import { useMemo } from "react";
import type { Address, Hex } from "viem";
import { create } from "zustand";
import { useConfig } from "../../config/context.tsx";
import { device } from "../../device/store.ts";
import {
  EVIDENCE_BYTES,
  type EvidenceFile,
  evidenceHash,
  FILES,
  writeEvidence,
} from "../../disputes/evidence/content.ts";
import { ipfsAddress, textAddress } from "../../disputes/evidence/place.ts";
import { withoutTraces } from "./photo.ts";

/** Bytes of a file's name and type in a document, at most. */
const FILE_FRAME = 900;

/** At least how large the document will be, for telling early what won't fit. */
const sizeOf = (statement: string, files: readonly EvidenceFile[]) =>
  new TextEncoder().encode(JSON.stringify(statement)).length +
  files.reduce((sum, { bytes }) => sum + Math.ceil((bytes.length * 4) / 3) + FILE_FRAME, FILE_FRAME);

interface Draft {
  readonly statement: string;
  readonly files: readonly EvidenceFile[];
  /** Whether it is on its way, whichever form sent it. */
  readonly isSending: boolean;
  /** Whether the place that keeps files didn't take it. */
  readonly isRefused: boolean;
}

const keyOf = (agreement: Hex) => `myceliary.draft.evidence:${agreement}`;

/**
 * What was written and chosen and not yet sent, by agreement. The form that asks for a ruling goes away while what it had
 * to say is still on its way: so all forms of one agreement show one draft. Words outlive the page, files only the form.
 */
const useDrafts = create<Record<Hex, Draft>>()(() => ({}));

function draftOf(drafts: Record<Hex, Draft>, agreement: Hex): Draft {
  const fresh = () => ({
    statement: device.read(keyOf(agreement)) ?? "",
    files: [],
    isSending: false,
    isRefused: false,
  });
  return drafts[agreement] ?? fresh();
}

function changeDraft(agreement: Hex, by: (draft: Draft) => Partial<Draft>): void {
  useDrafts.setState((drafts) => {
    const before = draftOf(drafts, agreement);
    const after = { ...before, ...by(before) };
    if (after.statement === "") device.forget(keyOf(agreement));
    else device.keep(keyOf(agreement), after.statement);
    return { [agreement]: after };
  });
}

/** Where what is written here will lie: on the chain itself, at the site's node, or with who passes it on. */
export type EvidenceWay = "chain" | "node" | "byHand";

/** A piece of evidence, ready to be pointed at. */
export interface PreparedEvidence {
  readonly way: EvidenceWay;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly uri: string;
  readonly hash: Hex;
}

/** What a party writes and adds as evidence, until it is sent: the words outlive a reload, the files are the member's own. */
export function useEvidenceDraft(agreement: Hex, me: Address) {
  const { evidence: node } = useConfig();
  const known = useDrafts((drafts) => drafts[agreement]);
  const { statement, files, isSending, isRefused } = useMemo(
    () => known ?? draftOf({}, agreement),
    [known, agreement],
  );
  const isEmpty = statement.trim() === "" && files.length === 0;
  const isText = files.length === 0 && textAddress(statement) !== null;

  const add = async (chosen: readonly File[]) => {
    const read = await Promise.all(
      chosen.map(async (file): Promise<EvidenceFile> => {
        const clean = await withoutTraces(file);
        return { name: clean.name, type: clean.type, bytes: new Uint8Array(await clean.arrayBuffer()) };
      }),
    );
    changeDraft(agreement, (draft) => ({ files: [...draft.files, ...read].slice(0, FILES) }));
  };
  const prepare = async (): Promise<PreparedEvidence> => {
    const text = isText ? textAddress(statement) : null;
    if (text !== null) {
      const bytes = new TextEncoder().encode(statement);
      return { way: "chain", bytes, uri: text, hash: evidenceHash(bytes) };
    }
    const bytes = writeEvidence({ statement, files }, agreement, me);
    return {
      way: node === null ? "byHand" : "node",
      bytes,
      uri: await ipfsAddress(bytes),
      hash: evidenceHash(bytes),
    };
  };
  return {
    statement,
    files,
    isEmpty,
    isTooLarge: sizeOf(statement, files) > EVIDENCE_BYTES,
    way: isText ? ("chain" as const) : node === null ? ("byHand" as const) : ("node" as const),
    isSending,
    isRefused,
    write: (text: string) => changeDraft(agreement, () => ({ statement: text })),
    add,
    remove: (at: number) =>
      changeDraft(agreement, (draft) => ({ files: draft.files.filter((_, index) => index !== at) })),
    prepare,
    begin: () => changeDraft(agreement, () => ({ isSending: true, isRefused: false })),
    end: () => changeDraft(agreement, () => ({ isSending: false })),
    refuse: () => changeDraft(agreement, () => ({ isRefused: true })),
    clear: () => changeDraft(agreement, () => ({ statement: "", files: [] })),
  };
}

export type EvidenceDraft = ReturnType<typeof useEvidenceDraft>;
