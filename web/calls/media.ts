/** Why a microphone, camera or screen can't be had. */
export type MediaFault =
  /** The member, the browser or the device's settings said no. */
  | "refused"
  /** There is none. */
  | "missing"
  /** Another program holds it. */
  | "inUse"
  /** This browser, or a page that came without https, offers none. */
  | "unsupported";

/** The browser gave no microphone, camera or screen. */
export class MediaError extends Error {
  override readonly name = "MediaError";
  readonly fault: MediaFault;
  readonly source: MediaSource;

  constructor(fault: MediaFault, source: MediaSource, options?: ErrorOptions) {
    super(
      `The ${source} can't be used (${fault}): allow it in the browser's settings, or plug one in.`,
      options,
    );
    this.fault = fault;
    this.source = source;
  }
}

export type MediaSource = "microphone" | "camera" | "screen";

/** Names of the Media Capture specification (section 10.2), as the faults that a member can do something about. */
const FAULTS: Readonly<Record<string, MediaFault>> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "inUse",
  AbortError: "inUse",
  TypeError: "unsupported",
};

const VIDEO_SIZE = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } } as const;

/**
 * Asks the member for a microphone, a camera or a screen.
 *
 * @param device The browser's id of a chosen device; null for its own choice. A screen is chosen in the browser's dialog.
 * @throws {MediaError}
 */
export async function openTrack(source: MediaSource, device: string | null): Promise<MediaStreamTrack> {
  try {
    const stream = await request(source, device);
    const [track] = stream.getTracks();
    if (track === undefined) throw new MediaError("missing", source);
    if (source === "screen") track.contentHint = "detail";
    return track;
  } catch (error) {
    if (error instanceof MediaError) throw error;
    const name = error instanceof Error ? error.name : "";
    throw new MediaError(FAULTS[name] ?? "unsupported", source, { cause: error });
  }
}

function request(source: MediaSource, device: string | null): Promise<MediaStream> {
  const chosen = device === null ? {} : { deviceId: { exact: device } };
  // Absent, whatever the types say, where the page did not come over https.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) throw new MediaError("unsupported", source);
  if (source === "screen") return devices.getDisplayMedia({ video: true, audio: false });
  if (source === "camera") return devices.getUserMedia({ video: { ...VIDEO_SIZE, ...chosen } });
  return devices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, ...chosen } });
}

/** Something to listen with, speak into or look through. */
export interface Device {
  readonly id: string;
  readonly kind: MediaDeviceKind;
  /** Empty until the member allowed one of its kind. */
  readonly label: string;
}

/** The devices at hand; none where the browser has no such list. */
export async function listDevices(): Promise<readonly Device[]> {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  const found = (await devices?.enumerateDevices()) ?? [];
  return found
    .filter(({ deviceId }) => deviceId !== "")
    .map(({ deviceId, kind, label }) => ({ id: deviceId, kind, label }));
}
