/** What to tell somebody whose passkey did not work: what happened, and what to do next. */
export interface PasskeyProblem {
  title: string;
  message: string;
}

/** What went wrong: the name of the browser's error, or the code of the server's refusal. */
export type PasskeyFailure = { browser: string } | { server: string; message: string | null };

const browserProblems: Record<string, PasskeyProblem> = {
  NotAllowedError: {
    title: 'No passkey was used',
    message: 'It was cancelled, or took too long. Try again when you are ready.',
  },
  AbortError: {
    title: 'No passkey was used',
    message: 'It was cancelled. Try again when you are ready.',
  },
  InvalidStateError: {
    title: 'This device has a passkey here already',
    message: 'It is in the list of your passkeys. To add another, choose another device.',
  },
  ConstraintError: {
    title: 'This device cannot keep a passkey',
    message: 'Set up a screen lock or a PIN on it, or choose another device.',
  },
  NotSupportedError: {
    title: 'This device cannot keep a passkey',
    message: 'Choose another device, or your password manager.',
  },
  SecurityError: {
    title: 'Passkeys do not work at this address',
    message: 'Open OmniCRM at the address that it printed when it started, then try again.',
  },
  Unsupported: {
    title: 'This browser has no passkeys',
    message: 'Update it or use another one; a one-time link works in any.',
  },
};

const serverProblems: Record<string, PasskeyProblem> = {
  FLOW_INVALID: { title: 'That took too long', message: 'Try again from here, in this browser.' },
  PASSKEY_KNOWN: { title: 'This passkey is registered here already', message: 'Choose another device to add one.' },
  PASSKEY_UNKNOWN: {
    title: 'This passkey is not known here',
    message: 'Choose another one, or sign in another way. Your device may still offer one that was removed here.',
  },
  RATE_LIMITED: { title: 'Too many attempts', message: 'Wait a moment, then try again.' },
  UNAUTHENTICATED: { title: 'You are not signed in any more', message: 'Sign in, then try again.' },
  UNREACHABLE: {
    title: 'OmniCRM cannot be reached',
    message: 'Check that it is running and that you are connected, then try again.',
  },
};

/** Puts a failure into words. What is not known by name says so, with the server's own message if there is one. */
export function passkeyProblem(failure: PasskeyFailure): PasskeyProblem {
  if ('browser' in failure)
    return (
      browserProblems[failure.browser] ?? {
        title: 'The passkey did not work',
        message: 'Your browser or device could not do it. Try again, or use another device.',
      }
    );
  return (
    serverProblems[failure.server] ?? {
      title: 'The passkey was not accepted',
      message: failure.message ?? 'Try again, or sign in another way.',
    }
  );
}
