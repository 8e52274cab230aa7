import type { FileSource } from './file-connector.js';

/** The sources that files bring, and what their account is called until a file tells whose it is. */
export const FILE_SOURCES: readonly (FileSource & { placeholder: string })[] = [
  {
    source: 'mail_file',
    name: 'Imported mail',
    description: 'Messages from a Takeout archive, an .mbox or .eml file.',
    kind: 'mail',
    placeholder: 'Imported mail',
  },
  {
    source: 'calendar_file',
    name: 'Imported calendar',
    description: 'Events from a Takeout archive or an .ics file.',
    kind: 'event',
    placeholder: 'Imported calendar',
  },
  {
    source: 'contact_file',
    name: 'Imported contacts',
    description: 'People from a table (.csv) of Google, Outlook, Apple or any other program.',
    kind: 'contact',
    placeholder: 'Imported contacts',
  },
];
