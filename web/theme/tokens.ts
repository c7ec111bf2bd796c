/** Every colour, size and time of the look; components take them from the theme, never from here. */
export const colours = {
  light: {
    ground: "#F7F3EA",
    raised: "#FDFBF5",
    ink: "#22281F",
    quiet: "#5A5F52",
    moss: "#3F6142",
    onMoss: "#FFFFFF",
    chanterelle: "#A64B0F",
    onChanterelle: "#FFFFFF",
    lichen: "#B9C9AE",
    bark: "#5A4636",
    berry: "#A3324A",
    onBerry: "#FFFFFF",
    hairline: "rgba(34, 40, 31, 0.16)",
  },
  dark: {
    ground: "#171A16",
    raised: "#1F231D",
    ink: "#ECEFE4",
    quiet: "#B3B9A8",
    moss: "#8FBC8B",
    onMoss: "#10140F",
    chanterelle: "#F0A35E",
    onChanterelle: "#1D1207",
    lichen: "#4A5644",
    bark: "#C9B6A3",
    berry: "#E58A9B",
    onBerry: "#20090E",
    hairline: "rgba(236, 239, 228, 0.18)",
  },
} as const;

export const fonts = {
  title: '"Fraunces", "Noto Naskh Arabic", Georgia, serif',
  text: '"Source Sans 3", "Noto Sans Arabic", "Segoe UI", system-ui, sans-serif',
} as const;

/** Pixels. */
export const shape = { radius: 12, grid: 4, column: 720, page: 1200 } as const;

/** Milliseconds. */
export const motion = { quick: 150, calm: 250 } as const;
