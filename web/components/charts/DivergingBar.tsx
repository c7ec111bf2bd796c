import Box from "@mui/material/Box";

/**
 * A bar that leaves a middle line for zero: above zero toward the line's end, below toward its beginning, and so the other
 * way round where one reads from the right. The number stands beside it.
 *
 * @param value −1 to 1
 */
export function DivergingBar({ value }: { value: number }) {
  const half = Math.min(Math.abs(value), 1) * 50;
  return (
    <Box aria-hidden="true" sx={{ position: "relative", height: 14 }}>
      <Box
        sx={{
          position: "absolute",
          insetInline: 0,
          insetBlockStart: 6,
          height: "2px",
          borderRadius: 1,
          bgcolor: "divider",
        }}
      />
      <Box
        sx={{
          position: "absolute",
          insetInlineStart: "50%",
          insetBlock: -3,
          width: "1px",
          bgcolor: "text.secondary",
        }}
      />
      <Box
        sx={{
          position: "absolute",
          insetBlock: 0,
          ...(value < 0 ? { insetInlineEnd: "50%" } : { insetInlineStart: "50%" }),
          width: `${half}%`,
          bgcolor: value < 0 ? "warning.main" : "primary.main",
          borderStartStartRadius: value < 0 ? 7 : 0,
          borderEndStartRadius: value < 0 ? 7 : 0,
          borderStartEndRadius: value < 0 ? 0 : 7,
          borderEndEndRadius: value < 0 ? 0 : 7,
        }}
      />
    </Box>
  );
}
