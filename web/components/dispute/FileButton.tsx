"use client";

import Button, { type ButtonProps } from "@mui/material/Button";
import { useRef } from "react";

interface FileButtonProps extends Pick<ButtonProps, "variant" | "disabled"> {
  label: string;
  onChoose: (files: readonly File[]) => void;
  /** What the browser offers to choose, as an input's `accept`. */
  accept?: string;
  multiple?: boolean;
}

/** A button that has the browser ask for files, by mouse and keyboard alike. */
export function FileButton({ label, onChoose, accept, multiple = false, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          // So that the same file can be chosen again.
          event.target.value = "";
        }}
      />
    </>
  );
}
