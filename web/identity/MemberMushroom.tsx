import { mushroomOf } from "./mushroom.ts";

/** A member's picture, drawn from its address. Decoration: the name always stands beside it. */
export function MemberMushroom({ address, size = 32 }: { address: string; size?: number }) {
  const m = mushroomOf(address);
  const [left, right, brim] = [16 - m.capWidth, 16 + m.capWidth, 18];
  const top = brim - m.capHeight;
  const shoulder = brim - m.capHeight * (1 - m.pointed * 0.5);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      style={{ flex: "none", borderRadius: size / 3 }}
    >
      <rect width="32" height="32" fill={m.ground} />
      <path
        d={`M${16 - m.stemWidth} ${brim}L${16 - m.stemWidth - 1} 28Q16 30 ${16 + m.stemWidth + 1} 28L${16 + m.stemWidth} ${brim}Z`}
        fill={m.stem}
      />
      {m.ring && (
        <ellipse
          cx="16"
          cy="22.500"
          rx={m.stemWidth + 1.4}
          ry="1"
          fill={m.spotColour}
          stroke={m.cap}
          strokeWidth="0.400"
        />
      )}
      <ellipse cx="16" cy={brim} rx={m.capWidth} ry="2" fill={m.stem} stroke={m.cap} strokeWidth="0.500" />
      {Array.from({ length: m.gills }, (_, index) => {
        const x = left + ((index + 1) * (right - left)) / (m.gills + 1);
        return (
          <line
            key={x}
            x1={x}
            x2={16 + (x - 16) * 0.5}
            y1={brim - 1}
            y2={brim + 1.8}
            stroke={m.cap}
            strokeWidth="0.500"
          />
        );
      })}
      <path
        d={`M${left} ${brim}C${left} ${shoulder} ${16 - m.capWidth * 0.5} ${top} 16 ${top}S${right} ${shoulder} ${right} ${brim}Q16 ${brim - 1.5} ${left} ${brim}Z`}
        fill={m.cap}
      />
      {m.spots.map((spot) => (
        <circle key={`${spot.x}:${spot.y}`} cx={spot.x} cy={spot.y} r={spot.r} fill={m.spotColour} />
      ))}
    </svg>
  );
}
