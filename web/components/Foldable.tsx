"use client";

import Button from "@mui/material/Button";
import Collapse from "@mui/material/Collapse";
import Stack from "@mui/material/Stack";
import { type ReactNode, useId, useState } from "react";

interface FoldableProps {
  /** On the button that opens and closes it. */
  readonly label: string;
  /** Stands in every row of a list, and must not shout. */
  readonly isQuiet?: boolean;
  /** Gets how to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** What few need at once, behind a press. */
export function Foldable({ label, isQuiet = false, children }: FoldableProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <Stack sx={{ alignItems: "flex-start" }}>
      <Button
        variant={isQuiet ? "text" : "outlined"}
        size={isQuiet ? "small" : "medium"}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        sx={isQuiet ? { paddingInline: 3, marginInlineStart: -3 } : {}}
      >
        {label}
      </Button>
      <Collapse in={isOpen} id={id} unmountOnExit sx={{ width: "100%" }}>
        <Stack sx={{ paddingBlockStart: 4 }}>{children(() => setIsOpen(false))}</Stack>
      </Collapse>
    </Stack>
  );
}
