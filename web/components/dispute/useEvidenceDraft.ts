"use client";

import type { Address, Hex } from "viem";
import { z } from "zod";
import { create } from "zustand";
import { useConfig } from "../../config/context.tsx";
import {
  EVIDENCE_BYTES,
  type EvidenceFile,
  evidenceHash,
  FILES,
  STATEMENT_LENGTH,
  writeEvidence,
} from "../../disputes/evidence/content.ts";
import { ipfsAddress, textAddress } from "../../disputes/evidence/place.ts";
import { useDraft } from "../useDraft.ts";
import { withoutTraces } from "./photo.ts";

const draftSchema = z.object({ statement: z.string().max(STATEMENT_LENGTH) });

/** Bytes that base64 and a file's name add, for telling early what won't fit. */
const sizeOf = (statement: string, files: readonly EvidenceFile[]) =>
  statement.length + files.reduce((sum, { bytes }) => sum + Math.ceil((bytes.length * 4) / 3) + 300, 300);

/** Files that were chosen and not yet sent, by agreement: they outlive the form, for as long as the page lives. */
const useChosenFiles = create<Record<Hex, readonly EvidenceFile[]>>()(() => ({}));
const NONE: readonly EvidenceFile[] = [];

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
  const [draft, change] = useDraft(`evidence:${agreement}`, draftSchema, () => ({ statement: "" }));
  const files = useChosenFiles((chosen) => chosen[agreement] ?? NONE);
  const setFiles = (by: (before: readonly EvidenceFile[]) => readonly EvidenceFile[]) =>
    useChosenFiles.setState((chosen) => ({ [agreement]: by(chosen[agreement] ?? NONE) }));
  const { statement } = draft;
  const isEmpty = statement.trim() === "" && files.length === 0;
  const isText = files.length === 0 && textAddress(statement) !== null;

  const add = async (chosen: readonly File[]) => {
    const read = await Promise.all(
      chosen.map(async (file): Promise<EvidenceFile> => {
        const clean = await withoutTraces(file);
        return { name: clean.name, type: clean.type, bytes: new Uint8Array(await clean.arrayBuffer()) };
      }),
    );
    setFiles((before) => [...before, ...read].slice(0, FILES));
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
    write: (text: string) => change({ statement: text }),
    add,
    remove: (at: number) => setFiles((before) => before.filter((_, index) => index !== at)),
    prepare,
    clear: () => {
      change({ statement: "" });
      setFiles(() => NONE);
    },
  };
}

export type EvidenceDraft = ReturnType<typeof useEvidenceDraft>;
