import { gunzipSync } from 'node:zlib';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, GMAIL, list, ME, METADATA, reason, TestSandbox, text, type Json } from './support.js';

let sandbox: TestSandbox;
let token: string;
const ids: Record<string, string> = {};

const MIXED = [
  'From: =?utf-8?Q?M=C3=BCller=2C_J=C3=B6rg?= <jm@akustik.example>',
  `To: ${ME}`,
  'Subject: =?iso-8859-1?Q?Pr=FCf?=',
  ' =?iso-8859-1?Q?bericht?=',
  'Date: Tue, 3 Mar 2026 10:00:00 +0100',
  'Message-ID: <mixed@akustik.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=outer',
  '',
  '--outer',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Gr=FC=DFe & Dank',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Hello</p>',
  '--inner--',
  '--outer',
  'Content-Type: application/pdf',
  "Content-Disposition: attachment; filename*0*=utf-8''Pr%C3%BCf; filename*1=bericht.pdf",
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('%PDF-1.4 not much').toString('base64'),
  '--outer--',
  '',
].join('\r\n');

beforeAll(async () => {
  sandbox = await TestSandbox.start({ quota: 'off' });
  token = (await sandbox.grant([GMAIL])).access;
  ids['mixed'] = await sandbox.deliver({ raw: MIXED });
  ids['reply'] = await sandbox.deliver({
    from: ME,
    to: 'jm@akustik.example',
    subject: 'Re: Prüfbericht',
    text: 'Thanks',
    inReplyTo: '<mixed@akustik.example>',
    date: '2026-03-04T10:00:00Z',
  });
  ids['news'] = await sandbox.deliver({
    from: 'News <n@letter.example>',
    subject: 'Issue 5',
    text: 'pianos',
    headers: { 'List-Unsubscribe': '<x>' },
    date: '2026-05-01T10:00:00Z',
    labels: ['INBOX', 'CATEGORY_PROMOTIONS', 'Reading list'],
  });
  ids['spam'] = await sandbox.deliver({
    from: 'p@prize.example',
    subject: 'Won',
    text: 'pianos',
    labels: ['SPAM'],
    date: '2026-05-02T10:00:00Z',
  });
});
afterAll(() => sandbox.stop());

async function found(query: string): Promise<string[]> {
  const { body } = await sandbox.get(`/gmail/v1/users/me/messages?${query}`, token);
  const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
  return list(body, 'messages').map((message) => names[text(message, 'id')] ?? '?');
}

describe('messages.get', () => {
  it('shows the part tree as Gmail does', async () => {
    const { body } = await sandbox.get(`/gmail/v1/users/me/messages/${ids['mixed']}`, token);
    expect(text(body, 'id')).toMatch(/^[0-9a-f]{16}$/);
    expect(text(body, 'internalDate')).toBe(String(Date.UTC(2026, 2, 3, 9)));
    const headers = Object.fromEntries(
      list(body, 'payload.headers').map((header) => [header['name'], header['value']]),
    );
    expect(headers['Subject']).toBe('Prüfbericht');
    expect(headers['From']).toBe('"Müller, Jörg" <jm@akustik.example>');
    expect(at(body, 'payload.partId')).toBe('');
    const [alternative, pdf] = list(body, 'payload.parts') as [Json, Json];
    expect([alternative['partId'], alternative['mimeType']]).toEqual(['0', 'multipart/alternative']);
    const plain = list(alternative, 'parts')[0]!;
    expect(plain['partId']).toBe('0.0');
    // The body is UTF-8, the header still names the old charset, and the base64url has its padding.
    const data = text(plain, 'body.data');
    expect(Buffer.from(data, 'base64url').toString('utf8')).toBe('Grüße & Dank');
    expect(data.length % 4).toBe(0);
    expect(text(list(plain, 'headers')[0], 'value')).toContain('iso-8859-1');
    expect(text(body, 'snippet')).toBe('Grüße &amp; Dank');

    expect(pdf['filename']).toBe('Prüfbericht.pdf');
    const attachment = await sandbox.get(
      `/gmail/v1/users/me/messages/${ids['mixed']}/attachments/${text(pdf, 'body.attachmentId')}`,
      token,
    );
    expect(Buffer.from(text(attachment.body, 'data'), 'base64url').toString()).toBe('%PDF-1.4 not much');
    expect(attachment.body['size']).toBe(at(pdf, 'body.size'));
  });

  it('knows the formats, and fields= with parentheses and wildcards', async () => {
    const get = async (query: string): Promise<Json> =>
      (await sandbox.get(`/gmail/v1/users/me/messages/${ids['mixed']}?${query}`, token)).body;
    expect(Object.keys(await get('format=minimal'))).toEqual([
      'id',
      'threadId',
      'labelIds',
      'snippet',
      'sizeEstimate',
      'historyId',
      'internalDate',
    ]);
    const metadata = await get('format=metadata&metadataHeaders=Subject&metadataHeaders=From');
    expect(list(metadata, 'payload.headers').map((header) => header['name'])).toEqual(['From', 'Subject']);
    expect(Buffer.from(text(await get('format=raw'), 'raw'), 'base64url').toString()).toBe(MIXED);
    const masked = await get('fields=id,payload(mimeType,parts(partId,parts/body/size)),x');
    expect(masked).toMatchObject({ id: ids['mixed'], payload: { mimeType: 'multipart/mixed' } });
    expect(Object.keys(masked)).toEqual(['id', 'payload']);
    expect(list(masked, 'payload.parts')[0]).toEqual({
      partId: '0',
      parts: [{ body: { size: 14 } }, { body: { size: 12 } }],
    });
    expect(Object.keys(await get('fields=*'))).toContain('payload');
    expect((await sandbox.get(`/gmail/v1/users/me/messages/${ids['mixed']}?fields=a(b`, token)).status).toBe(400);
  });

  it('answers 404 for a message that is not there, and 403 for somebody else’s mailbox', async () => {
    const missing = await sandbox.get('/gmail/v1/users/me/messages/1234567890abcdef', token);
    expect([missing.status, reason(missing)]).toEqual([404, 'notFound']);
    expect((await sandbox.get('/gmail/v1/users/other@x.example/profile', token)).status).toBe(403);
    expect((await sandbox.get(`/gmail/v1/users/${ME}/profile`, token)).status).toBe(200);
  });

  it('compresses long answers for those who accept it', async () => {
    const raw = await new Promise<{ encoding: string | undefined; bytes: Buffer }>((resolve) => {
      const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
      httpRequest(`${sandbox.url}/gmail/v1/users/me/messages/${ids['mixed']}`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) }),
        );
      }).end();
    });
    expect(raw.encoding).toBe('gzip');
    expect(JSON.parse(gunzipSync(raw.bytes).toString())).toMatchObject({ id: ids['mixed'] });
  });
});

describe('messages.list', () => {
  it('is newest first, hides spam, and pages without gaps', async () => {
    expect(await found('')).toEqual(['news', 'reply', 'mixed']);
    expect(await found('includeSpamTrash=true')).toEqual(['spam', 'news', 'reply', 'mixed']);
    const first = (await sandbox.get('/gmail/v1/users/me/messages?maxResults=2', token)).body;
    expect(list(first, 'messages')).toHaveLength(2);
    await sandbox.deliver({ from: 'late@x.example', subject: 'Late', text: 'x', date: '2026-06-01T00:00:00Z' });
    const second = (
      await sandbox.get(`/gmail/v1/users/me/messages?maxResults=2&pageToken=${text(first, 'nextPageToken')}`, token)
    ).body;
    expect(list(second, 'messages').map((message) => message['id'])).toEqual([ids['mixed']]);
    expect(second['nextPageToken']).toBeUndefined();
  });

  it.each([
    ['from:akustik.example', ['mixed']],
    ['to:jm@akustik.example', ['reply']],
    ['from:me', ['reply']],
    ['subject:prüfbericht', ['reply', 'mixed']],
    ['after:2026/03/04 before:2026/05/01', ['reply']],
    [`after:${Date.UTC(2026, 3, 1) / 1000} before:${Date.UTC(2026, 4, 2) / 1000}`, ['news']],
    ['label:reading-list', ['news']],
    ['category:promotions', ['news']],
    ['-category:promotions before:2026/05/20', ['reply', 'mixed']],
    ['in:spam', ['spam']],
    ['in:anywhere pianos', ['spam', 'news']],
    ['pianos', ['news']],
    ['has:attachment', ['mixed']],
    ['in:sent', ['reply']],
    ['{from:akustik.example from:letter.example}', ['news', 'mixed']],
    ['from:(akustik.example OR letter.example) -in:sent', ['news', 'mixed']],
    ['subject:"issue 5"', ['news']],
    ['older_than:20y', []],
  ])('understands %s', async (query, expected) => {
    expect(await found(`q=${encodeURIComponent(query)}`)).toEqual(expected);
  });

  it('refuses q and bodies under the metadata scope', async () => {
    const { access } = await sandbox.grant([METADATA]);
    expect((await sandbox.get('/gmail/v1/users/me/messages?q=pianos', access)).status).toBe(403);
    expect((await sandbox.get(`/gmail/v1/users/me/messages/${ids['mixed']}`, access)).status).toBe(403);
    expect((await sandbox.get(`/gmail/v1/users/me/messages/${ids['mixed']}?format=metadata`, access)).status).toBe(200);
  });
});

describe('labels, threads, profile', () => {
  it('counts', async () => {
    const labels = list((await sandbox.get('/gmail/v1/users/me/labels', token)).body, 'labels');
    const own = labels.find((label) => label['name'] === 'Reading list');
    expect(own).toMatchObject({ type: 'user', labelListVisibility: 'labelShow' });
    const counted = await sandbox.get(`/gmail/v1/users/me/labels/${text(own, 'id')}`, token);
    expect(counted.body).toMatchObject({ messagesTotal: 1, threadsTotal: 1, messagesUnread: 0 });
    const profile = await sandbox.get('/gmail/v1/users/me/profile', token);
    expect(profile.body).toMatchObject({ emailAddress: ME, messagesTotal: 5, threadsTotal: 4 });
  });

  it('joins a reply to its thread', async () => {
    const threads = list(
      (await sandbox.get('/gmail/v1/users/me/threads?q=subject:prüfbericht', token)).body,
      'threads',
    );
    expect(threads).toHaveLength(1);
    const thread = await sandbox.get(`/gmail/v1/users/me/threads/${text(threads[0], 'id')}?format=minimal`, token);
    expect(list(thread.body, 'messages').map((message) => message['id'])).toEqual([ids['mixed'], ids['reply']]);
  });
});
