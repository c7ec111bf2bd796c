/** A whole number that a member typed, within bounds; null for what is none. */
export function parseWhole(text: string, least: number, most: number): number | null {
  if (!/^\s*\d{1,9}\s*$/u.test(text)) return null;
  const value = Number(text);
  return value < least || value > most ? null : value;
}
