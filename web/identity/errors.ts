/** Why something about a member's identity didn't work. Each message is a sentence for members. */
export abstract class IdentityError extends Error {
  abstract readonly code:
    | "away"
    | "refused"
    | "unreadable"
    | "signedOut"
    | "expired"
    | "superseded"
    | "undetermined"
    | "sealed";
}

/** The node of the profiles doesn't answer. */
export class ProfilesAway extends IdentityError {
  override readonly name = "ProfilesAway";
  readonly code = "away";
  constructor(options?: ErrorOptions) {
    super("Profiles can't be reached. Nothing is lost: what you wrote waits here until they can.", options);
  }
}

/** The node said no: the document is forged, not one's own, too large or not a profile. */
export class ProfileRefused extends IdentityError {
  override readonly name = "ProfileRefused";
  readonly code = "refused";
  /** What the node, or the schema, said of it. */
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The profile was refused: ${reason}. What you wrote is kept here: change it and save again.`,
      options,
    );
    this.reason = reason;
  }
}

/** What the node holds is not a profile as this app knows it. */
export class ProfileUnreadable extends IdentityError {
  override readonly name = "ProfileUnreadable";
  readonly code = "unreadable";
  constructor(what: string, options?: ErrorOptions) {
    super(
      `This profile is in a form that this app doesn't know (${what}). Its owner can save it again.`,
      options,
    );
  }
}

/** No session: the member has not signed in on this device, or has signed out. */
export class SignedOut extends IdentityError {
  override readonly name = "SignedOut";
  readonly code = "signedOut";
  constructor() {
    super("You are not signed in on this device. Sign in with your wallet; what you wrote waits here.");
  }
}

/** The session has ended by its date. */
export class SessionExpired extends IdentityError {
  override readonly name = "SessionExpired";
  readonly code = "expired";
  constructor() {
    super("Your sign-in has ended. Sign in again with your wallet; what you wrote waits here.");
  }
}

/** Another device wrote later. */
export class Superseded extends IdentityError {
  override readonly name = "Superseded";
  readonly code = "superseded";
  constructor() {
    super("You have saved a newer profile from another device. That one counts; look at it and save again.");
  }
}

/** The wallet doesn't give the same signature twice, so nothing can be kept under it. */
export class SignatureUndetermined extends IdentityError {
  override readonly name = "SignatureUndetermined";
  readonly code = "undetermined";
  constructor() {
    super(
      "This wallet signs the same words differently each time, as wallets with several keys do, so your private fields could not be opened again. Use a wallet with one key for them; everything else works with this one.",
    );
  }
}

/** The private part was not made readable to this member, or was changed on its way. */
export class StillSealed extends IdentityError {
  override readonly name = "StillSealed";
  readonly code = "sealed";
  constructor() {
    super("You can't open this: its owner has not shown it to you, or doesn't any more.");
  }
}
