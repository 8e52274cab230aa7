import { describe, expect, it } from '@jest/globals';
import { readBatch, writeBatch } from './batch.js';

const part = (index: number, status: string, body: string, headers = '') =>
  `--b_1\r\nContent-Type: application/http\r\nContent-ID: <response-${index}>\r\n\r\nHTTP/1.1 ${status}\r\nContent-Type: application/json; charset=UTF-8\r\n${headers}\r\n${body}\r\n`;
const type = 'multipart/mixed; boundary=b_1';

describe('writeBatch', () => {
  it('writes one numbered part per call and a closing delimiter', () => {
    const { text, contentType } = writeBatch(['/gmail/v1/a', '/gmail/v1/b?x=1']);
    const boundary = contentType.split('boundary=')[1];
    expect(text).toContain(
      `--${boundary}\r\nContent-Type: application/http\r\nContent-ID: <1>\r\n\r\nGET /gmail/v1/b?x=1\r\n`,
    );
    expect(text.endsWith(`--${boundary}--\r\n`)).toBe(true);
  });
});

describe('readBatch', () => {
  it('reads status, body and order of each part', () => {
    const text = `${part(1, '200 OK', '{"id":"b"}')}${part(0, '404 Not Found', '{"error":{}}')}--b_1--\r\n`;
    expect(readBatch(text, type)).toEqual([
      { index: 1, status: 200, retryAfter: null, body: '{"id":"b"}' },
      { index: 0, status: 404, retryAfter: null, body: '{"error":{}}' },
    ]);
  });

  it('reads a quoted boundary, a preamble, and the time to wait', () => {
    const text = `preamble\r\n${part(0, '429 Too Many Requests', '{}', 'Retry-After: 12\r\n')}--b_1--`;
    expect(readBatch(text, 'multipart/mixed; boundary="b_1"')).toEqual([
      { index: 0, status: 429, retryAfter: '12', body: '{}' },
    ]);
  });

  it('keeps bodies that mention the boundary or hold blank lines', () => {
    const body = '{\n\n"snippet": "--b_1 and \\r\\n--b_1"\n}';
    expect(readBatch(`${part(0, '200 OK', body)}--b_1--`, type)[0]?.body).toBe(body);
  });

  it('leaves out a part that was cut off', () => {
    const text = `${part(0, '200 OK', '{"id":"a"}')}${part(1, '200 OK', '{"id":"b"').slice(0, -8)}`;
    expect(readBatch(text, type).map(({ index }) => index)).toEqual([0]);
  });

  it.each([
    ['nothing', ''],
    ['a page of HTML', '<html></html>'],
    ['an empty part', '--b_1\r\n--b_1--'],
  ])('finds nothing in %s', (_, text) => {
    expect(readBatch(text, type)).toEqual([]);
    expect(readBatch(text, 'text/html')).toEqual([]);
  });
});
