const NAME = "myceliary.messages";

/** This tab has the messages of this origin until it lets go. */
export interface Hold {
  release(): void;
}

/*
 * The messages' database takes one client an origin, and a second one would sign in as a further device: so one tab has
 * them at a time, and another can ask for them.
 */

/** Takes the lock, now or never; null where another tab has it. */
export function holdIfFree(): Promise<Hold | null> {
  return request({ ifAvailable: true });
}

/** Asks the tab that has the lock to give it up, and takes it when it does. */
export async function takeOver(): Promise<Hold> {
  const channel = new BroadcastChannel(NAME);
  const waiting = request({});
  channel.postMessage("give up");
  const hold = await waiting;
  channel.close();
  if (hold === null) throw new Error("A lock that was waited for was not given.");
  return hold;
}

/** Hears when another tab asks for the lock; the answer ends it. */
export function onAsked(giveUp: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = giveUp;
  return () => channel.close();
}

function request(options: LockOptions): Promise<Hold | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(NAME, options, (lock) => {
        if (lock === null) return resolve(null);
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
}
