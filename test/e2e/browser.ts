import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Those that keep a browser to itself. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A tone and a moving picture in place of a microphone and a camera. */
const FAKE_MEDIA = [
  "--use-fake-device-for-media-stream",
  // A machine without a network has no address but loopback's, which WebRTC leaves out by default.
  "--allow-loopback-in-peer-connection",
];

/** What a browser does where a page asks for microphone, camera or screen. */
const MEDIA_ANSWERS = {
  grants: [
    ...FAKE_MEDIA,
    "--use-fake-ui-for-media-stream",
    "--auto-select-desktop-capture-source=Entire screen",
  ],
  refuses: [...FAKE_MEDIA, "--deny-permission-prompts"],
} as const;

/**
 * Starts the Chromium that the set-up found or installed (`MYCELIARY_CHROMIUM`).
 *
 * @param media Gives it a fake microphone, camera and screen, which it grants or refuses without asking; null gives it none.
 */
export function launchBrowser(media: keyof typeof MEDIA_ANSWERS | null = null): Promise<Browser> {
  const executablePath = process.env.MYCELIARY_CHROMIUM;
  if (!executablePath) {
    throw new Error(
      "MYCELIARY_CHROMIUM names no browser. Run the tests by `npm test`, which finds or installs one.",
    );
  }
  return chromium.launch({
    executablePath,
    args: [...FLAGS, ...(media === null ? [] : MEDIA_ANSWERS[media])],
  });
}

/** One person at one device: a browser context whose complaints are kept. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors and uncaught exceptions so far, in order. */
  readonly complaints: readonly string[];
  /** Requests that left the machine, by URL. */
  readonly strangers: readonly string[];
}

/**
 * Opens a fresh browser context with one page.
 *
 * @param prepare Runs before the first page opens, to inject a wallet for instance.
 */
export async function visit(
  browser: Browser,
  options: { colorScheme?: "light" | "dark"; width?: number; height?: number } = {},
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<Visitor> {
  const context = await browser.newContext({
    colorScheme: options.colorScheme ?? "light",
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    reducedMotion: "reduce",
  });
  await prepare(context);
  const complaints: string[] = [];
  const strangers: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`.trim());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && !["127.0.0.1", "localhost"].includes(url.hostname)) {
      strangers.push(request.url());
    }
  });
  return { context, page, complaints, strangers };
}
