import { describe, expect, it } from '@jest/globals';
import type { StagedItem } from '../domain/staged-item.js';
import { MailboxReader } from './mailbox-reader.js';

const message = (subject: string, more = '', body = 'Hello\n') =>
  `From: Ada <ada@partner.example>\nTo: you@studio.example\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nSubject: ${subject}\nMessage-ID: <${subject}@partner.example>\n${more}\n${body}`;
const mbox = (...messages: string[]) =>
  messages.map((text) => `From ada@partner.example Mon Mar  2 10:00:00 2026\n${text}\n`).join('');

function read(text: string | Buffer, format: 'mbox' | 'eml' = 'mbox', step = Infinity): StagedItem[] {
  const reader = new MailboxReader(format);
  const bytes = Buffer.from(text as string, 'latin1');
  const items: StagedItem[] = [];
  for (let at = 0; at < bytes.length; at += step)
    items.push(...reader.push(bytes.subarray(at, Math.min(bytes.length, at + step))));
  return [...items, ...reader.end()];
}

const payloadOf = (item: StagedItem | undefined) =>
  JSON.parse(item?.payload ?? '{}') as {
    message: string;
    labels: string[];
    thread: string;
    sizes: number[];
    sent: boolean;
  };

describe('MailboxReader', () => {
  it('splits at From lines with a time, and takes quotation off', () => {
    const items = read(
      mbox(
        message('one', '', 'From what I hear\n\nFrom here to there\n>From Mon Mar 2 10:00 2026\n>>From\n'),
        message('two'),
      ),
    );
    expect(items.map(({ error, skip }) => [error, skip])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(payloadOf(items[0]).message).toContain('\nFrom here to there\nFrom Mon Mar 2 10:00 2026\n>>From\n');
  });

  it('says what identifies a message', () => {
    const [item] = read(mbox(message('One')));
    expect(item).toMatchObject({
      kind: 'mail',
      dedupeKey: 'mid:one@partner.example',
      occurredAt: new Date('2026-03-02T09:00:00Z'),
      senders: ['ada@partner.example'],
      recipients: ['you@studio.example'],
    });
    expect(read(mbox(message('One')))[0]?.sourceId).toBe(item?.sourceId);
    expect(read(mbox(message('Two')))[0]?.sourceId).not.toBe(item?.sourceId);
  });

  it('tells messages without an id apart by their text', () => {
    const bare = (body: string) => `Subject: x\nDate: Mon, 2 Mar 2026 10:00:00 +0100\n\n${body}`;
    const [a, b, c] = read(mbox(bare('one\n'), bare('two\n'), bare('one\n')));
    expect(a?.sourceId).not.toBe(b?.sourceId);
    expect(a?.sourceId).toBe(c?.sourceId);
  });

  it("reads Takeout's labels and threads, and leaves out what Gmail's import leaves out", () => {
    const labelled = (labels: string) => message('x', `X-GM-THRID: 1700000000000000001\nX-Gmail-Labels: ${labels}\n`);
    const items = read(
      mbox(...['Inbox,"A, B",Opened', 'Sent', 'Spam', 'Papierkorb', '=?UTF-8?Q?Entw=C3=BCrfe?=', 'Chat'].map(labelled)),
    );
    expect(payloadOf(items[0])).toMatchObject({
      labels: ['Inbox', 'A, B', 'Opened'],
      thread: BigInt('1700000000000000001').toString(16),
    });
    expect(items[1]).toMatchObject({ sent: true, ownAddress: 'ada@partner.example' });
    expect(items.map(({ skip }) => skip)).toEqual([null, null, 'spam', 'trash', 'draft', 'chat']);
  });

  it('drops the content of attachments and keeps their size', () => {
    const file = Buffer.alloc(100_001, 7);
    const body = [
      '--b\nContent-Type: text/plain\n\nHello',
      '--b\nContent-Type: application/pdf; name="a.pdf"\nContent-Transfer-Encoding: base64\n',
      file.toString('base64').replace(/.{76}/g, '$&\n'),
      '--b--\n',
    ].join('\n');
    const [item] = read(mbox(message('x', 'Content-Type: multipart/mixed; boundary=b\n', body)));
    const { message: kept, sizes } = payloadOf(item);
    expect(kept).toContain('\nHello\n--b\nContent-Type: application/pdf');
    expect(kept.length).toBeLessThan(600);
    expect(sizes).toEqual([6, 100_001]);
  });

  it('accounts for what is no message, and for what is cut off', () => {
    const cut = message('x', 'Content-Type: multipart/mixed; boundary=b\n', '--b\n\nHel');
    const items = read(`rubbish\nrubbish\n\n${mbox(message('one'))}From x Mon Mar 2 10:00 2026\n${cut}`);
    expect(items.map(({ error }) => error?.code)).toEqual(['malformed', undefined, 'truncated']);
    expect(read('From x Mon Mar 2 10:00 2026\n\n')[0]?.error?.code).toBe('malformed');
    expect(read(cut, 'eml')[0]?.error?.code).toBe('truncated');
    // Its sender has forgotten the last boundary.
    expect(read(`${cut}lo\n`, 'eml')[0]?.error).toBeNull();
  });

  it('takes bytes as they come: NUL, 8 bit, CRLF, a line without an end', () => {
    const [item] = read(
      mbox(message('x', 'X-Odd: \xfc\0\n', `\0\xff${'x'.repeat(3_000_000)}`)).replaceAll('\n', '\r\n'),
    );
    expect(item?.error).toBeNull();
    expect(item!.payload!.length).toBeLessThan(1_200_000);
  });

  it('reads a single message', () => {
    const items = read(
      `\n\n${message('one', '', 'Text\n\nFrom ada Mon Mar 2 10:00:00 2026\nno other message\n')}`,
      'eml',
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.error).toBeNull();
  });

  it('gives the same however the file is cut into chunks', () => {
    const parts =
      '--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b--\r\n';
    const text = mbox(
      message('one', '', '>From x\n'),
      message('two', 'Content-Type: multipart/alternative; boundary="b"\n', parts),
      message('three', 'Content-Type: message/rfc822\n', message('inner')),
      'no header at all\n',
    );
    const whole = read(text);
    for (const step of [1, 2, 3, 7, 64, 1_000]) expect(read(text, 'mbox', step)).toEqual(whole);
  });
});
