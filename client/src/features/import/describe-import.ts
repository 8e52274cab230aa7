import { formatCount } from '../../lib/format.js';

interface Contents {
  mail: number;
  events: number;
  contacts: number;
  unreadable: number;
}

/** "1,204 messages, 12 events; 3 items cannot be read and will be named" */
export function describeContents({ mail, events, contacts, unreadable }: Contents): string {
  const found = [
    mail > 0 && formatCount(mail, 'message'),
    events > 0 && formatCount(events, 'event'),
    contacts > 0 && formatCount(contacts, 'contact'),
  ].filter(Boolean);
  const readable = found.length > 0 ? found.join(', ') : 'Nothing found yet';
  return unreadable > 0
    ? `${readable}; ${formatCount(unreadable, 'item')} cannot be read, and will be named`
    : readable;
}

const faults: Record<string, string> = {
  UNSUPPORTED_FILE:
    'This is no mail, no calendar and no table of contacts. Choose a .mbox, .eml, .ics, .csv or a Takeout .zip.',
  FILE_TOO_LARGE: 'The file is larger than this OmniCRM takes. Split it, or ask whoever runs it.',
  UNSAFE_ARCHIVE: 'The archive is built in a way that could do harm when it is opened, so it was not.',
};

/** Why a file could not be read, in plain words: the server's, or ours for its code. */
export function describeFault({
  errorCode,
  errorMessage,
}: {
  errorCode?: string | null;
  errorMessage?: string | null;
}): string {
  return (
    errorMessage || faults[errorCode ?? ''] || 'The file could not be read. Export it again, then send it once more.'
  );
}
