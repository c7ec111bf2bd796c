"use client";

import Box from "@mui/material/Box";
import type { SxProps } from "@mui/material/styles";
import { useEffect, useMemo, useRef } from "react";

interface VideoViewProps {
  stream: MediaStream;
  label: string;
  isMirrored?: boolean;
  sx?: SxProps;
}

/** Moving pictures, without their sound. */
export function VideoView({ stream, label, isMirrored = false, sx }: VideoViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return (
    <Box
      component="video"
      ref={video}
      autoPlay
      playsInline
      muted
      aria-label={label}
      sx={{ transform: isMirrored ? "scaleX(-1)" : undefined, ...sx }}
    />
  );
}

/** One track by itself. */
export function TrackView({ track, ...more }: Omit<VideoViewProps, "stream"> & { track: MediaStreamTrack }) {
  const stream = useMemo(() => new MediaStream([track]), [track]);
  return <VideoView stream={stream} {...more} />;
}
