import { MediaError, type MediaSource, openTrack } from "./media.ts";

export type Video = "off" | "camera" | "screen";

/** What this side sends. */
export interface LocalView {
  /** False where there is no microphone, or it is muted. */
  readonly speaks: boolean;
  readonly video: Video;
  /** What one sees of oneself. */
  readonly preview: MediaStreamTrack | null;
  readonly microphone: string | null;
  readonly camera: string | null;
  /** What the browser did not give; null once it did. */
  readonly problem: MediaError | null;
}

export const NOTHING_LOCAL: LocalView = {
  speaks: false,
  video: "off",
  preview: null,
  microphone: null,
  camera: null,
  problem: null,
};

export interface LocalMedia {
  view(): LocalView;
  audio(): MediaStreamTrack | null;
  /** Opens the microphone, or mutes and unmutes it. Settles with whether it was done; `view` tells what stood against it. */
  speak(wanted: boolean): Promise<boolean>;
  show(video: Video): Promise<boolean>;
  choose(source: "microphone" | "camera", device: string): Promise<boolean>;
  forgetProblem(): void;
  close(): void;
}

/** This side's microphone, camera and screen, from the first wish until the call ends; `changed` hears of every change. */
export function createLocalMedia(changed: () => void): LocalMedia {
  let view = NOTHING_LOCAL;
  let audio: MediaStreamTrack | null = null;
  let closed = false;

  const set = (changes: Partial<LocalView>): void => {
    view = { ...view, ...changes };
    changed();
  };

  /** Opens a track; null where that can't be, or the call ended meanwhile. */
  const open = async (source: MediaSource, device: string | null): Promise<MediaStreamTrack | null> => {
    try {
      const track = await openTrack(source, device);
      if (closed) {
        track.stop();
        return null;
      }
      return track;
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      // Who closes the browser's choice of screens changed their mind, and knows it.
      if (!closed && !(error.source === "screen" && error.fault === "refused")) set({ problem: error });
      return null;
    }
  };

  const openMicrophone = async (device: string | null): Promise<boolean> => {
    const track = await open("microphone", device);
    if (track === null) return false;
    audio?.stop();
    audio = track;
    track.addEventListener("ended", () => {
      if (audio !== track) return;
      audio = null;
      set({ speaks: false, problem: new MediaError("missing", "microphone") });
    });
    set({ speaks: true, microphone: track.getSettings().deviceId ?? device, problem: null });
    return true;
  };

  const hide = (): void => {
    view.preview?.stop();
    set({ video: "off", preview: null });
  };

  const openVideo = async (video: "camera" | "screen", device: string | null): Promise<boolean> => {
    const track = await open(video, device);
    if (track === null) return false;
    view.preview?.stop();
    // Also when the member ends sharing in the browser's own bar.
    track.addEventListener("ended", () => {
      if (view.preview === track) hide();
    });
    const camera = video === "camera" ? (track.getSettings().deviceId ?? device) : view.camera;
    set({ video, preview: track, camera, problem: null });
    return true;
  };

  return {
    view: () => view,
    audio: () => audio,
    speak: async (wanted) => {
      if (audio === null) return wanted ? openMicrophone(view.microphone) : true;
      // A muted track sends silence: nothing is negotiated anew, and it speaks again at once.
      audio.enabled = wanted;
      set({ speaks: wanted });
      return true;
    },
    show: async (video) => {
      if (video !== "off") return openVideo(video, video === "camera" ? view.camera : null);
      hide();
      return true;
    },
    choose: async (source, device) => {
      if (source === "camera") return openVideo("camera", device);
      const muted = audio !== null && !audio.enabled;
      const done = await openMicrophone(device);
      if (done && muted && audio !== null) {
        audio.enabled = false;
        set({ speaks: false });
      }
      return done;
    },
    forgetProblem: () => set({ problem: null }),
    close: () => {
      closed = true;
      audio?.stop();
      view.preview?.stop();
      audio = null;
      view = NOTHING_LOCAL;
    },
  };
}
