import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'omnicrm-large-'));
const READER = pathToFileURL(resolve('dist/libs/integrations/providers/files/reading/file-reader.js')).href;
const LINE = `${'QUJD'.repeat(19)}\r\n`;
/**
 * Peak memory of the process in MB. Linux starts the `maxRSS` of a child at the size of the process that started it, so
 * that the suite's own size would be measured; VmHWM belongs to the program alone.
 */
const PEAK = `(existsSync('/proc/self/status')
  ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  : process.resourceUsage().maxRSS) / 1024`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads a file in a process with a heap of 96 MB. @returns what it found, and its peak memory in MB */
function readInSmallHeap(path: string): { items: number; payload: number; sizes: number[]; peak: number } {
  const script = `
    import { existsSync, readFileSync } from 'node:fs';
    const { readFileItems } = await import(${JSON.stringify(READER)});
    let items = 0, payload = 0, sizes = [];
    for await (const found of readFileItems(${JSON.stringify(path)}, 'x', { maxUnpacked: 1e12 }, new AbortController().signal))
      for (const item of found) {
        items += 1;
        payload = Math.max(payload, item.payload?.length ?? 0);
        sizes = JSON.parse(item.payload ?? '{}').sizes ?? [];
      }
    console.log(JSON.stringify({ items, payload, sizes, peak: ${PEAK} }));`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=96', '--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr.slice(-2_000));
  return JSON.parse(stdout) as ReturnType<typeof readInSmallHeap>;
}

async function write(name: string, parts: Iterable<string>): Promise<string> {
  const path = join(folder, name);
  const file = createWriteStream(path);
  for (const part of parts) if (!file.write(part)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
  return path;
}

function* message(megabytes: number, type: string): Generator<string> {
  yield `From: a@x.example\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nMessage-ID: <big@x.example>\r\n`;
  yield `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n`;
  yield `--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
  const block = LINE.repeat(1_000);
  for (let left = megabytes * 1024 * 1024; left > 0; left -= block.length) yield block;
  yield '\r\n--b--\r\n';
}

describe('large files', () => {
  it('reads a message with a file of 300 MB in a heap of 96 MB', async () => {
    const { items, payload, sizes, peak } = readInSmallHeap(await write('big.eml', message(300, 'application/zip')));
    expect(items).toBe(1);
    expect(payload).toBeLessThan(1_000);
    expect(sizes[1]).toBeGreaterThan(210 * 1024 * 1024);
    // The file by itself would take more.
    expect(peak).toBeLessThan(200);
  });

  it('keeps about a megabyte of a text of 50 MB', async () => {
    const { items, payload } = readInSmallHeap(await write('text.eml', message(50, 'text/plain')));
    expect(items).toBe(1);
    expect(payload).toBeLessThan(2 * 1024 * 1024);
  });

  it('reads a line of 100 MB', async () => {
    const line = Array.from({ length: 100 }, () => 'x'.repeat(1024 * 1024));
    const { items } = readInSmallHeap(await write('line.eml', ['From: a@x.example\r\nSubject: x\r\n\r\n', ...line]));
    expect(items).toBe(1);
  });

  it('reads headers of 100 MB', async () => {
    const headers = Array.from({ length: 100 }, (_, index) => `X-${index}: ${'x'.repeat(1024 * 1024)}\r\n`);
    const { items } = readInSmallHeap(await write('headers.eml', ['From: a@x.example\r\n', ...headers, '\r\nx']));
    expect(items).toBe(1);
  });
});
