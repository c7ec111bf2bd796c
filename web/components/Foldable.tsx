"use client";

import Button from "@mui/material/Button";
import Collapse from "@mui/material/Collapse";
import Stack from "@mui/material/Stack";
import { type ReactNode, useId, useState } from "react";

interface FoldableProps {
  /** On the button that opens and closes it. */
  readonly label: string;
  /** "quiet" where it stands in every row of a list; "primary" for what the page is there for. */
  readonly rank?: "quiet" | "usual" | "primary";
  /** Gets how to close it. */
  readonly children: (close: () => void) => ReactNode;
}

const VARIANTS = { quiet: "text", usual: "outlined", primary: "contained" } as const;

/** What few need at once, behind a press. */
export function Foldable({ label, rank = "usual", children }: FoldableProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <Stack sx={{ alignItems: "flex-start" }}>
      <Button
        variant={VARIANTS[rank]}
        size={rank === "quiet" ? "small" : "medium"}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        sx={rank === "quiet" ? { paddingInline: 3, marginInlineStart: -3 } : {}}
      >
        {label}
      </Button>
      <Collapse in={isOpen} id={id} unmountOnExit sx={{ width: "100%" }}>
        <Stack sx={{ paddingBlockStart: 4 }}>{children(() => setIsOpen(false))}</Stack>
      </Collapse>
    </Stack>
  );
}
