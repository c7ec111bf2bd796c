import type { PortName, Settings } from "./settings.ts";

/** What a service may use of the network that it belongs to. */
export interface Context {
  readonly settings: Settings;
  /** Aborted when the start is given up: a process launched with it is stopped. */
  readonly signal: AbortSignal;
  /** Tells the person who runs the network one thing. */
  report(line: string): void;
  /** Stops another service, empties what it keeps, and starts it again. */
  reset(name: string): Promise<void>;
}

/** A service that has been started. */
export interface Running {
  /** What its status line says. */
  readonly detail: string;
  /** The process, where it is one. */
  readonly pid?: number;
  /** Settles, with a sentence, when the service ends: by itself or because it was stopped. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** One part of the local network. */
export interface Service {
  readonly name: string;
  /** Services that must be healthy before this one starts. */
  readonly needs: readonly string[];
  readonly ports: readonly PortName[];
  /** Starts the service and settles once it is healthy. */
  start(context: Context): Promise<Running>;
  /** Empties what the service keeps; called only while it is stopped. */
  wipe?(settings: Settings): Promise<void>;
}

/** A piece of work that is done once started, and leaves nothing running. */
export function done(detail: string): Running {
  return { detail, ended: new Promise(() => {}), stop: async () => {} };
}
