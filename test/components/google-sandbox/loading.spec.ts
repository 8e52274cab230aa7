import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GMAIL, list, TestSandbox, text, type Json } from './support.js';

const mail = (from: string, subject: string, date = 'Mon, 2 Mar 2026 10:00:00 +0000'): string =>
  `From: ${from}\nTo: owner@x.example\nSubject: ${subject}\nDate: ${date}\n\nHello\n`;

const FILES: Record<string, string> = {
  'archive.mbox': `From a@x.example Mon Mar  2 10:00:00 2026\n${mail('a@x.example', 'First')}\n>From here it went on\n\nFrom b@x.example Tue Mar  3 11:00:00 2026\n${mail('b@x.example', 'Second', 'no date')}`,
  'Maildir/cur/1772445600.M1.host:2,FS': mail('c@x.example', 'Seen and flagged'),
  'Maildir/new/1772445601.M2.host': mail('d@x.example', 'New', 'no date either'),
  'sent/1.': mail('owner@x.example', 'Sent one'),
  'sent/2.': mail('owner@x.example', 'Sent two'),
  'Clients/Nordlicht/letter.eml': mail('e@x.example', 'Letter'),
  'Clients/Nordlicht/copy.eml': mail('e@x.example', 'Letter'),
  'spam/offer.eml': mail('f@x.example', 'Offer'),
  'broken.eml': '\u0000\u0001 not a header\n\nbody',
  'empty.eml': '',
  'notes.txt': 'Nothing of a mail in here.\n',
  'picture.png': 'x',
  'meeting.ics':
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260302\r\nSUMMARY:Loose date\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
};

let folder: string;
let sandbox: TestSandbox;
let token: string;
const OWNER = 'owner@x.example';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-mail-'));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  sandbox = await TestSandbox.start({ accounts: [{ mailbox: folder }], quota: 'off' });
  token = (await sandbox.grant([GMAIL], OWNER)).access;
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function messages(): Promise<{ subject: string; labels: string[]; date: number; body: Json }[]> {
  const { body } = await sandbox.get('/gmail/v1/users/me/messages?includeSpamTrash=true', token);
  return Promise.all(
    list(body, 'messages').map(async ({ id }) => {
      const message = (await sandbox.get(`/gmail/v1/users/me/messages/${String(id)}`, token)).body;
      const subject = list(message, 'payload.headers').find((header) => header['name'] === 'Subject');
      return {
        subject: text(subject, 'value'),
        labels: message['labelIds'] as string[],
        date: Number(message['internalDate']),
        body: message,
      };
    }),
  );
}

describe('a folder of mail', () => {
  it('guesses whose it is from what was sent', () => {
    expect(sandbox.running.sandbox.accounts.list().map((account) => account.email)).toEqual([OWNER]);
  });

  it('takes mbox, maildir, numbered and .eml files, twice the same bytes twice, and unreadable ones too', async () => {
    const all = await messages();
    expect(all.map((message) => message.subject).sort()).toEqual([
      '',
      '',
      'First',
      'Letter',
      'Letter',
      'New',
      'Offer',
      'Second',
      'Seen and flagged',
      'Sent one',
      'Sent two',
    ]);
    expect(new Set(all.map((message) => message.body['id'])).size).toBe(all.length);
    expect(all.every((message) => Number.isFinite(message.date))).toBe(true);
  });

  it('makes labels of folders, flags and senders', async () => {
    const labelNames = Object.fromEntries(
      list((await sandbox.get('/gmail/v1/users/me/labels', token)).body, 'labels').map((label) => [
        label['id'],
        label['name'],
      ]),
    );
    const byName = new Map(
      (await messages()).map((message) => [message.subject, message.labels.map((id) => labelNames[id])]),
    );
    expect(byName.get('Letter')).toEqual(['Nordlicht']);
    expect(byName.get('Sent one')).toEqual(['SENT']);
    expect(byName.get('Offer')).toEqual(['SPAM']);
    expect(byName.get('Seen and flagged')).toEqual(['Maildir', 'STARRED']);
    expect(byName.get('New')).toEqual(['Maildir', 'UNREAD']);
    expect(byName.get('First')).toEqual(['archive']);
  });

  it('dates what has no date by the From_ line or the maildir name', async () => {
    const dates = new Map((await messages()).map((message) => [message.subject, message.date]));
    expect(dates.get('Second')).toBe(Date.UTC(2026, 2, 3, 11));
    expect(dates.get('New')).toBe(1772445601000);
  });

  it('names what is no mail, and puts calendar files into the calendar', async () => {
    const ledger = await sandbox.admin('GET', `/ledger?account=${OWNER}`);
    expect(list(ledger, 'unloadable').map((entry) => entry['path'])).toEqual(['notes.txt', 'picture.png']);
    const items = list(await sandbox.admin('GET', `/accounts/${OWNER}/items?type=event`), 'items');
    expect(items.map((item) => item['iCalUID'])).toEqual(['u1']);
  });
});
