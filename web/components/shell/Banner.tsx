import Alert from "@mui/material/Alert";
import Collapse from "@mui/material/Collapse";

/** A line above every page that tells what is not as it should be; null for nothing. */
export function Banner({ text }: { text: string | null }) {
  return (
    <Collapse in={text !== null} unmountOnExit>
      <Alert
        severity="warning"
        role="status"
        variant="outlined"
        sx={{ borderRadius: 0, borderInline: 0, justifyContent: "center" }}
      >
        {text}
      </Alert>
    </Collapse>
  );
}
