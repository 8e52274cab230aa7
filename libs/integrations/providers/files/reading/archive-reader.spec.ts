import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { storedZip } from '../../../../../apps/google-sandbox/takeout/stored-zip.js';
import type { StagedItem } from '../domain/staged-item.js';
import { readFileItems } from './file-reader.js';

const folder = mkdtempSync(join(tmpdir(), 'omnicrm-archives-'));
const LIMITS = { maxUnpacked: 50 * 1024 * 1024 };
const MESSAGE = Buffer.from('From: a@x.example\r\nSubject: x\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nHello\r\n');
const ICS = Buffer.from(
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260302T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: Buffer, name = 'x.zip'): Promise<StagedItem[]> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const items: StagedItem[] = [];
  for await (const some of readFileItems(path, name, LIMITS, new AbortController().signal)) items.push(...some);
  return items;
}

/** One deflated file, with whatever sizes its headers are to claim. */
function deflated(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const zip = storedZip([{ name, content: packed }]);
  const central = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt16LE(8, 8);
  zip.writeUInt32LE(claimed, 22);
  zip.writeUInt16LE(8, central + 10);
  zip.writeUInt32LE(claimed, central + 24);
  return zip;
}

describe('archives', () => {
  it('reads mail and calendars by their content, whatever their names and folders', async () => {
    const items = await read(
      storedZip([
        { name: 'Takeout/', content: Buffer.alloc(0) },
        { name: 'Takeout/E-Mail/Alle Nachrichten', content: MESSAGE },
        { name: 'Takeout/Kalender/Arbeit.ics', content: ICS },
        { name: 'Takeout/archive_browser.html', content: Buffer.from('<html>') },
        { name: 'Takeout/broken.eml', content: Buffer.from('%PDF') },
        { name: 'Takeout/more.zip', content: storedZip([{ name: 'a.eml', content: MESSAGE }]) },
      ]),
    );
    expect(items.map(({ kind, skip, error }) => [kind, skip ?? error?.code ?? 'wanted'])).toEqual([
      ['mail', 'wanted'],
      ['event', 'wanted'],
      ['mail', 'malformed'],
      ['mail', 'nested_archive'],
    ]);
    expect(items[1]?.labels).toEqual(['Arbeit']);
    expect(items[3]?.sourceId).toMatch(/Takeout\/more\.zip$/);
  });

  it('reads deflated files', async () => {
    expect(await read(deflated('a.eml', MESSAGE))).toHaveLength(1);
  });

  it.each([
    ['names outside of itself', () => storedZip([{ name: '../../etc/passwd', content: MESSAGE }]), 'UNSAFE_ARCHIVE'],
    ['absolute names', () => storedZip([{ name: '/etc/passwd', content: MESSAGE }]), 'UNSAFE_ARCHIVE'],
    ['a bomb', () => deflated('a.mbox', Buffer.alloc(40_000_000, 65)), 'UNSAFE_ARCHIVE'],
    [
      'a bomb that lies about its size',
      () => deflated('a.mbox', Buffer.alloc(40_000_000, 65), 100),
      'UNREADABLE_ARCHIVE',
    ],
    ['more than is allowed', () => deflated('a.mbox', Buffer.alloc(60_000_000)), 'UNSAFE_ARCHIVE'],
    [
      'too many files',
      () => storedZip(Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), content: Buffer.alloc(0) }))),
      'UNSAFE_ARCHIVE',
    ],
    ['overlapping files', overlapping, 'UNSAFE_ARCHIVE'],
    ['a cut off end', () => storedZip([{ name: 'a.eml', content: MESSAGE }]).subarray(0, 150), 'UNREADABLE_ARCHIVE'],
    ['nothing to read', () => storedZip([{ name: 'a.html', content: Buffer.from('<html>') }]), 'UNSUPPORTED_FILE'],
    ['no archive but a PDF', () => Buffer.from('%PDF-1.7'), 'UNSUPPORTED_FILE'],
    ['a compressed file', () => Buffer.from([0x1f, 0x8b, 8, 0]), 'UNSUPPORTED_FILE'],
    ['nothing at all', () => Buffer.alloc(0), 'EMPTY_FILE'],
  ])('refuses %s', async (_, make, code) => {
    await expect(read(make())).rejects.toMatchObject({ name: 'FileImportError', code });
  });
});

/** Two names for the same bytes: what makes small archives unpack to anything. */
function overlapping(): Buffer {
  const zip = storedZip([
    { name: 'a.eml', content: MESSAGE },
    { name: 'b.eml', content: MESSAGE },
  ]);
  const second = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt32LE(0, second + 42);
  return zip;
}
