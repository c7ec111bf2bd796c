export async function measureBrowser(_peers: number, _repeats: number): Promise<Record<string, number>> {
  return {};
}
