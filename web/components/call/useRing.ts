"use client";

import { useEffect } from "react";

/** Milliseconds from one ring to the next. */
const PAUSE_MS = 3_000;

/** Two notes, in hertz and seconds after the ring's beginning. */
const NOTES = [
  { pitch: 523.25, after: 0 },
  { pitch: 659.25, after: 0.22 },
] as const;

/** Rings softly for as long as the component stands, where the browser lets pages make sounds. */
export function useRing(): void {
  useEffect(() => {
    const context = new AudioContext();
    const ring = () => {
      for (const { pitch, after } of NOTES) play(context, pitch, context.currentTime + after);
    };
    ring();
    const timer = setInterval(ring, PAUSE_MS);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, []);
}

function play(context: AudioContext, pitch: number, at: number): void {
  const tone = new OscillatorNode(context, { frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.12, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.7);
}
