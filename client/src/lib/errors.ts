import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export interface ProblemReport {
  title: string;
  message: string;
  code: string | null;
  /** What the operator can find in the logs. */
  requestId: string | null;
}

const statusTexts: Record<number, [title: string, message: string]> = {
  403: ['Refused', 'Open OmniCRM at the address that it printed when it started, then try again.'],
  413: ['Too much at once', 'Make the request smaller, then try again.'],
  429: ['Too many requests', 'Wait a moment, then try again.'],
};

/** What to tell the user about an error of any kind: what happened, what to do next, and the request id if there is one. */
export function describeError(error: unknown): ProblemReport {
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    const code = text(first?.extensions?.['code']);
    const hidden = code === null || code === 'INTERNAL_SERVER_ERROR';
    return {
      title: hidden ? 'Something went wrong on the server' : 'That did not work',
      message: hidden
        ? 'Nothing was changed. Try again; if it stays, quote the request id below.'
        : (first?.message ?? ''),
      code,
      requestId: text(first?.extensions?.['requestId']),
    };
  }
  if (ServerError.is(error)) {
    const [title, message] = statusTexts[error.statusCode] ?? ['The server could not answer', 'Try again in a moment.'];
    return {
      title,
      message,
      code: String(error.statusCode),
      requestId: error.response.headers.get('x-request-id'),
    };
  }
  return {
    title: 'OmniCRM cannot be reached',
    message: 'Check that it is running and that you are connected, then try again.',
    code: null,
    requestId: null,
  };
}

/** Did the server say that nobody is signed in? */
export function isUnauthenticated(error: unknown): boolean {
  return hasCode(error, 'UNAUTHENTICATED') || (ServerError.is(error) && error.statusCode === 401);
}

/** Does the server want a fresh sign-in for this? */
export function isStepUpRequired(error: unknown): boolean {
  return hasCode(error, 'STEP_UP_REQUIRED');
}

/** Is the sign-in complete only with a passkey? */
export function isPasskeyRequired(error: unknown): boolean {
  return hasCode(error, 'PASSKEY_REQUIRED');
}

function hasCode(error: unknown, code: string): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some((each) => each.extensions?.['code'] === code);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
