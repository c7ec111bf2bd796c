import Paper, { type PaperProps } from "@mui/material/Paper";

/** What is told of a call above every page, whatever one does there. */
export function CallCard({ sx, children, ...props }: PaperProps) {
  return (
    <Paper
      variant="outlined"
      {...props}
      sx={[
        {
          position: "fixed",
          zIndex: "snackbar",
          insetBlockStart: { xs: 8, sm: 16 },
          insetInline: 8,
          maxWidth: 440,
          maxHeight: "calc(100dvh - 32px)",
          overflowY: "auto",
          marginInline: "auto",
          padding: 4,
          boxShadow: "0 8px 32px rgb(0 0 0 / 0.24)",
        },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      {children}
    </Paper>
  );
}
