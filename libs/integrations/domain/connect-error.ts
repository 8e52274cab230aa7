export type ConnectErrorCode =
  | 'SOURCE_UNKNOWN'
  | 'ACCESS_DENIED'
  | 'NOTHING_GRANTED'
  | 'FLOW_INVALID'
  | 'IDENTITY_INVALID'
  | 'PROVIDER_UNAVAILABLE'
  | 'DISCONNECTING';

const MESSAGES: Readonly<Record<ConnectErrorCode, string>> = {
  SOURCE_UNKNOWN: 'There is no such source, or you cannot connect it.',
  ACCESS_DENIED: 'You did not allow the access.',
  NOTHING_GRANTED: 'No access was granted, so nothing was connected.',
  FLOW_INVALID: 'This was not started in this browser, was used already, or took too long. Start again.',
  IDENTITY_INVALID: 'The provider sent a proof of identity that does not hold. Start again.',
  DISCONNECTING: 'This account is still being disconnected. Connect it again when that is done.',
  PROVIDER_UNAVAILABLE: 'The provider did not answer as expected. Try again in a moment.',
};

/** An account that could not be connected. Code and message are safe to show. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';

  constructor(readonly code: ConnectErrorCode) {
    super(MESSAGES[code]);
  }
}
