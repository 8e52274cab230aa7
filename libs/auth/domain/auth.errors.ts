import { DomainError } from '../../platform/graphql/index.js';

/** Why somebody could not sign in; the code is stable and shown, the message is for people. */
export type SignInErrorCode =
  | 'LINK_INVALID'
  | 'FLOW_INVALID'
  | 'IDENTITY_INVALID'
  | 'ACCESS_DENIED'
  | 'PROVIDER_UNAVAILABLE'
  | 'USER_DISABLED'
  | 'PASSKEY_INVALID'
  | 'PASSKEY_UNKNOWN'
  | 'PASSKEY_COPIED';

const MESSAGES: Record<SignInErrorCode, string> = {
  LINK_INVALID: 'This sign-in link was used already or is too old. Ask for a new one.',
  FLOW_INVALID: 'This sign-in was not started in this browser, was used already, or took too long. Start again.',
  IDENTITY_INVALID: 'The identity provider sent a proof of identity that does not hold. Start again.',
  ACCESS_DENIED: 'You did not allow the sign-in.',
  PROVIDER_UNAVAILABLE: 'The identity provider did not answer as expected. Try again in a moment.',
  USER_DISABLED: 'This user may not sign in any more.',
  PASSKEY_INVALID: 'What the passkey proved does not hold here. Try again, or sign in another way.',
  PASSKEY_UNKNOWN: 'This passkey is not known here. Choose another one, or sign in another way.',
  PASSKEY_COPIED: 'This passkey may have been copied: its counter went back. Sign in another way, and remove it.',
};

/** A refused sign-in. Its message is safe to show and to log: it holds nothing that was sent. */
export class SignInError extends Error {
  override readonly name = 'SignInError';

  constructor(
    readonly code: SignInErrorCode,
    options?: ErrorOptions,
  ) {
    super(MESSAGES[code], options);
  }
}

/** What was asked for needs a fresh sign-in; clients lead there and back. */
export class StepUpRequiredError extends DomainError {
  constructor() {
    super('STEP_UP_REQUIRED', 'Sign in again to go on: this needs a fresh proof that it is you.');
    this.name = 'StepUpRequiredError';
  }
}

/** A link or Google was not enough: a passkey is to be proved before anything else; clients lead there and back. */
export class PasskeyRequiredError extends DomainError {
  constructor() {
    super('PASSKEY_REQUIRED', 'Prove your passkey to complete the sign-in.');
    this.name = 'PasskeyRequiredError';
  }
}
