/** Thin hyphae that branch from one point: the motif of all that joins. */
export function SporeDrawing() {
  return (
    <svg
      width="120"
      height="48"
      viewBox="0 0 120 48"
      aria-hidden="true"
      fill="none"
      stroke="var(--mui-palette-primary-main)"
    >
      <path d="M4 24C24 24 26 10 46 12S74 24 116 20" strokeWidth="1.500" />
      <path
        d="M22 21C32 30 44 38 66 36S96 40 112 42M46 12C54 6 66 4 82 6M66 36C72 42 78 44 88 45"
        opacity="0.600"
      />
      <g fill="var(--mui-palette-primary-main)" stroke="none">
        <circle cx="4" cy="24" r="3" />
        <circle cx="116" cy="20" r="3" />
        <circle cx="82" cy="6" r="2" />
        <circle cx="112" cy="42" r="2" />
      </g>
    </svg>
  );
}
