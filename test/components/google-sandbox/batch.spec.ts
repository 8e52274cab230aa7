import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GMAIL, ME, TestSandbox, at } from './support.js';

let sandbox: TestSandbox;
let token: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  token = (await sandbox.grant([GMAIL])).access;
});
afterAll(() => sandbox.stop());

async function batch(
  paths: readonly string[],
  path = '/batch/gmail/v1',
): Promise<{ status: number; text: string; type: string }> {
  const parts = paths.map(
    (inner, index) =>
      `--b1\r\nContent-Type: application/http\r\nContent-ID: <item${index}>\r\n\r\nGET ${inner} HTTP/1.1\r\n\r\n`,
  );
  const response = await fetch(sandbox.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/mixed; boundary=b1' },
    body: `${parts.join('\r\n')}\r\n--b1--`,
  });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' };
}

describe('a batch', () => {
  it('answers each inner call, and pays for each', async () => {
    const id = await sandbox.deliver({ from: 'a@x.example', subject: 'One', text: '1' });
    await sandbox.admin('DELETE', '/ledger');
    const { status, text, type } = await batch([
      `/gmail/v1/users/me/messages/${id}?format=minimal`,
      '/gmail/v1/users/me/messages/0000000000000000',
      `/gmail/v1/users/${ME}/profile`,
    ]);
    expect(status).toBe(200);
    const boundary = /boundary=(\S+)/.exec(type)![1]!;
    const answers = text.split(`--${boundary}`).slice(1, -1);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toContain('Content-ID: <response-item0>');
    expect(answers[0]).toContain('HTTP/1.1 200 OK');
    expect(JSON.parse(answers[0]!.split('\r\n\r\n')[2]!)).toMatchObject({ id });
    expect(answers[1]).toContain('HTTP/1.1 404 Not Found');
    const ledger = await sandbox.admin('GET', '/ledger');
    expect(at(ledger, 'calls.total')).toBe(3);
    expect(at(ledger, 'calls.units')).toBe(21);
  });

  it('takes a hundred calls and no more', async () => {
    const profile = '/gmail/v1/users/me/profile';
    expect(
      (
        await batch(
          Array.from({ length: 100 }, () => profile),
          '/batch',
        )
      ).status,
    ).toBe(200);
    expect((await batch(Array.from({ length: 101 }, () => profile))).status).toBe(400);
  });
});
