import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newContact } from '../setup/contacts.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';

interface Uploaded {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  code?: string;
}

const MOST = 64 * 1024;
const QUOTA = 150 * 1024;
const PDF = Buffer.from('%PDF-1.7\nhello');

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;
let [one, two] = ['', ''];

beforeAll(async () => {
  system = await startTestSystem({
    environment: { DOCUMENTS_MAX_BYTES: String(MOST), DOCUMENTS_QUOTA_BYTES: String(QUOTA) },
  });
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  one = await newContact(system.database.query, ada.userId, 'one@people.example');
  two = await newContact(system.database.query, bob.userId, 'two@people.example');
});
afterAll(() => system.stop());

async function upload(
  user: TestUser,
  body: Buffer<ArrayBuffer> | ReadableStream,
  query: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Uploaded & { status: number }> {
  const response = await user.fetch(`/documents?${new URLSearchParams(query).toString()}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit);
  return { ...((await response.json()) as Uploaded), status: response.status };
}

const content = (user: TestUser, id: string) => user.fetch(`/documents/${id}/content`);

async function change(user: TestUser, name: 'deleteDocument' | 'restoreDocument', id: string): Promise<string[]> {
  const { answer } = await user.ask<{ answer: { userErrors: { code: string }[] } }>(
    `mutation ($id: ID!) { answer: ${name}(input: { id: $id }) { userErrors { code } } }`,
    { id },
  );
  return answer.userErrors.map(({ code }) => code);
}

async function listed(user: TestUser, contactId: string): Promise<string[]> {
  const { documents } = await user.ask<{ documents: { edges: { node: { id: string } }[] } }>(
    `query ($contactId: ID!) { documents(contactId: $contactId) { edges { node { id } } } }`,
    { contactId },
  );
  return documents.edges.map(({ node }) => node.id);
}

const stored = async () =>
  (await system.database.query<{ count: number }>(`select count(*)::int as count from document_contents`))[0]!.count;

describe('documents', () => {
  it('come in, are listed, and go out as files to save', async () => {
    const sent = await upload(ada, PDF, { contactId: one, name: '../Größe.exe' });
    expect(sent).toMatchObject({ status: 201, name: 'Größe.exe.pdf', mediaType: 'application/pdf', size: PDF.length });
    const { documents } = await ada.ask<{ documents: { edges: { node: { downloadPath: string } }[] } }>(
      `query ($id: ID!) { documents(contactId: $id) { edges { node { id contactId name mediaType size downloadPath } } } }`,
      { id: one },
    );
    const [{ node } = { node: { downloadPath: '' } }] = documents.edges;
    expect(node).toMatchObject({ id: sent.id, contactId: one, name: 'Größe.exe.pdf', size: PDF.length });
    const response = await ada.fetch(node.downloadPath);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="Gr__e.exe.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.exe.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=0, must-revalidate',
    });
    const { auditEntries } = await ada.ask<{ auditEntries: { edges: { node: { action: string } }[] } }>(
      `{ auditEntries(first: 2) { edges { node { action data } } } }`,
    );
    expect(auditEntries.edges.map(({ node: { action } }) => action)).toEqual(['document.read', 'document.uploaded']);
    expect(JSON.stringify(auditEntries)).not.toContain('exe');
    await change(ada, 'deleteDocument', sent.id);
  });

  it('are told by their content, not by what they are said to be', async () => {
    const before = await stored();
    const program = Buffer.from('\x7fELF\x02\x01\x01\x00\x00', 'latin1');
    for (const [body, query, status, code] of [
      [program, { name: 'plan.pdf' }, 415, 'UNSUPPORTED_DOCUMENT'],
      [Buffer.alloc(0), { name: 'plan.pdf' }, 422, 'EMPTY_DOCUMENT'],
      [PDF, { contactId: two }, 404, 'CONTACT_NOT_FOUND'],
      [PDF, { contactId: 'x' }, 404, 'CONTACT_NOT_FOUND'],
      [PDF, { id: 'mine' }, 400, 'BAD_USER_INPUT'],
    ] as const)
      expect(await upload(ada, body, { contactId: one, ...query })).toMatchObject({ status, code });
    expect(await stored()).toBe(before);
  });

  it('are refused when they are too large, whether that is announced or not', async () => {
    const tooLarge = randomBytes(MOST + 1);
    const pieces = Readable.toWeb(Readable.from([tooLarge, tooLarge], { objectMode: false })) as ReadableStream;
    expect(await upload(ada, tooLarge, { contactId: one })).toMatchObject({ status: 413, code: 'DOCUMENT_TOO_LARGE' });
    expect(await upload(ada, pieces, { contactId: one })).toMatchObject({ status: 413, code: 'DOCUMENT_TOO_LARGE' });
  });

  it('are made once for an id that the client gives, and never in the place of another’s', async () => {
    const id = randomUUID();
    const first = await upload(ada, PDF, { contactId: one, id, name: 'a.pdf' });
    expect(first).toMatchObject({ status: 201, id, name: 'a.pdf' });
    expect(await upload(ada, PDF, { contactId: one, id, name: 'b.pdf' })).toEqual(first);
    expect(await upload(bob, PDF, { contactId: two, id })).toMatchObject({ status: 409, code: 'ID_TAKEN' });
    expect(await listed(ada, one)).toEqual([id]);
    await change(ada, 'deleteDocument', id);
  });

  it('stay within the room that a user has; what is deleted gives way', async () => {
    const big = Buffer.alloc(60 * 1024, 'text ');
    const room = () => ada.ask(`{ documentUsage { usedBytes limitBytes maxBytes } }`);
    const [first, second] = [await upload(ada, big, { contactId: one }), await upload(ada, big, { contactId: one })];
    expect(second.status).toBe(201);
    expect(await room()).toEqual({ documentUsage: { usedBytes: 2 * big.length, limitBytes: QUOTA, maxBytes: MOST } });
    expect(await upload(ada, big, { contactId: one })).toMatchObject({ status: 507, code: 'NO_ROOM' });
    expect((await upload(bob, big, { contactId: two })).status).toBe(201);
    expect(await change(ada, 'deleteDocument', first.id)).toEqual([]);
    expect(await change(ada, 'restoreDocument', first.id)).toEqual([]);
    expect((await content(ada, first.id)).status).toBe(200);
    await change(ada, 'deleteDocument', first.id);
    const third = await upload(ada, big, { contactId: one });
    expect(third.status).toBe(201);
    expect(await change(ada, 'restoreDocument', first.id)).toEqual(['DOCUMENT_NOT_FOUND']);
    expect(await listed(ada, one)).toEqual([third.id, second.id]);
    for (const { id } of [second, third]) await change(ada, 'deleteDocument', id);
    expect(await listed(ada, one)).toEqual([]);
  });

  it('are nobody else’s, and not for other sites’ pages', async () => {
    const { id } = await upload(ada, PDF, { contactId: one });
    expect((await content(bob, id)).status).toBe(404);
    expect(await listed(bob, one)).toEqual([]);
    for (const name of ['deleteDocument', 'restoreDocument'] as const)
      expect(await change(bob, name, id)).toEqual(['DOCUMENT_NOT_FOUND']);
    const signedOut = await fetch(`${system.url}/documents/${id}/content`);
    expect([signedOut.status, (await content(ada, 'x')).status]).toEqual([401, 404]);
    const foreign = await upload(ada, PDF, { contactId: one }, { origin: 'https://evil.example' });
    expect(foreign).toMatchObject({ status: 403, code: 'CROSS_SITE' });
    await change(ada, 'deleteDocument', id);
    expect((await content(ada, id)).status).toBe(404);
  });
});

describe('consents', () => {
  const FIELDS = 'id contactId purpose detail source evidence givenAt withdrawnAt withdrawalNote';
  const give = (user: TestUser, input: object) =>
    user.ask<{ giveConsent: { consent: { id: string } | null; userErrors: { code: string }[] } }>(
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { consent { ${FIELDS} } userErrors { code } } }`,
      { input },
    );
  const withdraw = (user: TestUser, input: object) =>
    user.ask<{ withdrawConsent: { consent: object | null; userErrors: { code: string }[] } }>(
      `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { ${FIELDS} } userErrors { code } } }`,
      { input },
    );
  const read = async (user: TestUser, field: 'consents' | 'consentAccesses', more: object = {}) =>
    (
      await user.ask<{
        page: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Record<string, unknown> }[] };
      }>(
        `query ($id: ID!, $first: Int, $after: String) { page: ${field}(contactId: $id, first: $first, after: $after) {
        pageInfo { hasNextPage endCursor } edges { node { ${field === 'consents' ? FIELDS : 'id occurredAt actor'} } } } }`,
        { id: one, ...more },
      )
    ).page;

  it('are given and withdrawn, and stay as history; looking at them is noted', async () => {
    const input = {
      ...{ id: randomUUID(), contactId: one, purpose: 'EMAIL_MARKETING', source: 'web form', evidence: 'entry 17' },
      givenAt: '2026-01-01T10:00:00Z',
    };
    const first = await give(ada, input);
    expect(first.giveConsent).toMatchObject({
      consent: { id: input.id, withdrawnAt: null, detail: '' },
      userErrors: [],
    });
    expect(await give(ada, input)).toEqual(first);
    const gone = await withdraw(ada, { id: input.id, withdrawnAt: '2026-02-01T10:00:00Z', note: 'by phone' });
    expect(gone.withdrawConsent.consent).toMatchObject({
      ...{ withdrawnAt: '2026-02-01T10:00:00.000Z', withdrawalNote: 'by phone' },
    });
    expect(await withdraw(ada, { id: input.id, note: 'again' })).toEqual(gone);
    await give(ada, {
      contactId: one,
      purpose: 'EMAIL_MARKETING',
      source: 'web form',
      givenAt: '2026-03-01T10:00:00Z',
    });
    expect((await read(ada, 'consentAccesses')).edges).toEqual([]);
    const page = await read(ada, 'consents', { first: 1 });
    expect(page.edges).toMatchObject([{ node: { givenAt: '2026-03-01T10:00:00.000Z', withdrawnAt: null } }]);
    const { edges } = await read(ada, 'consents', { after: page.pageInfo.endCursor });
    expect(edges).toMatchObject([{ node: { id: input.id, evidence: 'entry 17', withdrawalNote: 'by phone' } }]);
    const accesses = await read(ada, 'consentAccesses', { first: 1 });
    expect(accesses.edges).toMatchObject([{ node: { actor: 'user', occurredAt: expect.any(String) } }]);
    expect((await read(ada, 'consentAccesses', { after: accesses.pageInfo.endCursor })).edges.length).toBe(1);
    expect(await ada.ask(`{ auditVerification { valid } }`)).toEqual({ auditVerification: { valid: true } });
  });

  it('refuse what makes no sense', async () => {
    const input = { contactId: one, purpose: 'PHONE', source: 'in person' };
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect((await give(ada, { ...input, givenAt: tomorrow })).giveConsent.userErrors).toEqual([
      { code: 'BAD_USER_INPUT' },
    ]);
    await expect(give(ada, { ...input, source: ' ' })).rejects.toThrow(/BAD_USER_INPUT/);
    const { giveConsent } = await give(ada, { ...input, givenAt: '2026-01-01T10:00:00Z' });
    const early = { id: giveConsent.consent!.id, withdrawnAt: '2025-12-31T10:00:00Z' };
    expect((await withdraw(ada, early)).withdrawConsent.userErrors).toEqual([{ code: 'BAD_USER_INPUT' }]);
  });

  it('are nobody else’s, and another’s look is noted nowhere', async () => {
    const { giveConsent } = await give(ada, { contactId: one, purpose: 'OTHER', detail: 'photos', source: 'letter' });
    const before = (await read(ada, 'consentAccesses')).edges.length;
    expect((await read(bob, 'consents')).edges).toEqual([]);
    expect((await read(bob, 'consentAccesses')).edges).toEqual([]);
    expect((await withdraw(bob, { id: giveConsent.consent!.id })).withdrawConsent.userErrors).toEqual([
      { code: 'CONSENT_NOT_FOUND' },
    ]);
    expect((await give(bob, { contactId: one, purpose: 'PHONE', source: 'x' })).giveConsent.userErrors).toEqual([
      { code: 'CONTACT_NOT_FOUND' },
    ]);
    expect((await read(ada, 'consentAccesses')).edges.length).toBe(before);
  });
});
