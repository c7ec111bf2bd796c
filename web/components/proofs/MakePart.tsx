"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { GroupsContract } from "../../contracts/groups.ts";
import type { GroupChange } from "../../index/queries/group.ts";
import { siteBase } from "../../site/base.ts";
import { ARTIFACTS_FOLDER } from "../../trust/proofs/artifacts.ts";
import { ProofError } from "../../trust/proofs/errors.ts";
import { type ProofFile, PURPOSE_LENGTH, statementFor } from "../../trust/proofs/file.ts";
import { leavesAt } from "../../trust/proofs/group.ts";
import type { Tier } from "../../trust/proofs/statement.ts";
import { MadeProof } from "./MadeProof.tsx";
import { useProofFault } from "./useProofFault.ts";
import { useProver } from "./useProver.ts";

interface MakePartProps {
  readonly contract: GroupsContract;
  readonly tier: Tier;
  readonly secret: Uint8Array;
  readonly changes: readonly GroupChange[];
}

/** Naming who asks, and making the proof for them. */
export function MakePart({ contract, tier, secret, changes }: MakePartProps) {
  const t = useTranslations("proofs.make");
  const faultOf = useProofFault();
  const prover = useProver();
  const [purpose, setPurpose] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [made, setMade] = useState<ProofFile | null>(null);
  const make = async () => {
    const last = changes.at(-1);
    const worker = await prover();
    const root = await worker.load(leavesAt(changes, last?.block ?? 0));
    if (root !== last?.root) throw new ProofError("group-differs");
    const words = purpose.trim();
    const statement = statementFor(contract, tier, words);
    const files = new URL(ARTIFACTS_FOLDER, siteBase()).href;
    setMade({ statement, purpose: words, proof: await worker.prove(secret, statement, files) });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (purpose.trim() === "") return setFault(t("purposeMissing"));
    setBusy(true);
    setFault(null);
    setMade(null);
    await make().catch((error: unknown) => setFault(faultOf(error)));
    setBusy(false);
  };
  return (
    <Stack spacing={5}>
      <Stack component="form" noValidate spacing={3} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t("purpose")}
          helperText={t("purposeHelp")}
          value={purpose}
          slotProps={{ htmlInput: { maxLength: PURPOSE_LENGTH, dir: "auto" } }}
          onChange={({ target }) => setPurpose(target.value)}
        />
        <Typography variant="body2" color="textSecondary" role="status">
          {busy ? t("busy") : t("once")}
        </Typography>
        {fault !== null && (
          <Typography role="alert" color="error">
            {fault}
          </Typography>
        )}
        <Button
          type="submit"
          variant="contained"
          loading={busy}
          loadingPosition="start"
          sx={{ alignSelf: "flex-start" }}
        >
          {t("make")}
        </Button>
      </Stack>
      {made !== null && <MadeProof file={made} />}
    </Stack>
  );
}
