import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCalendars } from '../sample/calendars.js';
import { sampleMailbox } from '../sample/mailbox.js';
import { calendarIcs } from './ics.js';
import { takeoutMbox } from './mbox.js';
import { storedZip } from './stored-zip.js';

/** Writes the sample as a Takeout archive, which the product imports when a person wants to look around. */
const [folder = 'dist/sample'] = process.argv.slice(2);
const options = { email: 'you@studio.example', name: 'Robin Sample', anchor: Date.now(), seed: 1 };
const { seeds, labels } = sampleMailbox(options);
const mbox = takeoutMbox(
  seeds.map(({ raw, internalDate, labelIds }) => ({
    raw: raw.read(),
    date: internalDate,
    labels: labelIds.map((id) => labels.get(id)?.name ?? id),
  })),
);
const calendars = sampleCalendars(options).map((calendar, index) => ({
  name: `Takeout/Calendar/${index + 1}.ics`,
  content: calendarIcs({ info: calendar.info, since: (version) => calendar.since(version) }),
}));
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'sample.zip'),
  storedZip([{ name: 'Takeout/Mail/All mail Including Spam and Trash.mbox', content: mbox }, ...calendars]),
);
