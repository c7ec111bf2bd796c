import { type AppConfig, configSchema } from "./schema.ts";

/** The site can't start: its `config.json` is missing or wrong. `details` is for whoever hosts it. */
export class ConfigError extends Error {
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.name = "ConfigError";
    this.details = details;
  }
}

/** Checks a parsed `config.json`. */
export function parseConfig(value: unknown): AppConfig {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    "config.json is not valid.",
    parsed.error.issues.map((issue) => `${issue.path.join(".") || "config.json"}: ${issue.message}`),
  );
}

/**
 * Fetches and checks the `config.json` that lies beside the site.
 * @param base The address of the site's root, ending in a slash.
 */
export async function loadConfig(base: URL): Promise<AppConfig> {
  const address = new URL("config.json", base).pathname;
  let response: Response;
  try {
    response = await fetch(address, { cache: "no-cache" });
  } catch {
    throw new ConfigError("config.json could not be reached.", [address]);
  }
  if (!response.ok) throw new ConfigError("config.json is missing.", [`${address}: HTTP ${response.status}`]);
  let value: unknown;
  try {
    value = await response.json();
  } catch {
    throw new ConfigError("config.json is not JSON.", [address]);
  }
  return parseConfig(value);
}
