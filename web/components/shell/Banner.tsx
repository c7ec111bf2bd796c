import Alert from "@mui/material/Alert";
import Collapse from "@mui/material/Collapse";
import type { ReactNode } from "react";

interface BannerProps {
  /** Null for nothing. */
  text: string | null;
  severity?: "warning" | "info";
  /** What the member can do about it. */
  action?: ReactNode;
}

/** A line above every page that tells what is not as it should be, or what is new. */
export function Banner({ text, severity = "warning", action }: BannerProps) {
  return (
    <Collapse in={text !== null} unmountOnExit>
      <Alert
        severity={severity}
        role="status"
        variant="outlined"
        action={action}
        sx={{ borderRadius: 0, borderInline: 0, justifyContent: "center" }}
      >
        {text}
      </Alert>
    </Collapse>
  );
}
