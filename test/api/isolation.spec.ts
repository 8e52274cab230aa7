import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type TestSystem, type TestUser, approveAll, finishedBatch, startTestSystem } from '../setup/index.js';

const CANARY = 'canary-7d1c';
const NOTIFICATION = '0197a0de-0000-7000-8000-000000007d1c';
const COMPANY = '0197a0de-0000-7000-8000-00000000c0de';
const FILE = '0197a0de-0000-7000-8000-00000000f11e';
const MAX_DEPTH = 2;
const PUBLIC_OPERATIONS = ['viewer', 'signOut'];
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
type Field = GraphQLField<unknown, unknown>;
const operations = [
  ...Object.values(schema.getQueryType()!.getFields()).map((field) => ['query', field] as [string, Field]),
  ...Object.values(schema.getMutationType()!.getFields()).map((field) => ['mutation', field] as [string, Field]),
].map(([kind, field]) => [`${kind} ${field.name}`, kind, field] as [string, string, Field]);

/** A selection of everything below a type that needs no argument, to a bounded depth. */
function selection(type: GraphQLOutputType, depth = MAX_DEPTH): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter(({ args }) =>
      args.every(({ type: argument, defaultValue }) => !isNonNullType(argument) || defaultValue !== undefined),
    )
    .map(({ name, type: inner }) =>
      isObjectType(getNamedType(inner)) ? (depth > 0 ? `${name}${selection(inner, depth - 1)}` : '') : name,
    )
    .filter(Boolean);
  return ` { __typename ${fields.join(' ')} }`;
}

/** What belongs to Ada, by the name under which an operation asks for it. */
type Belongings = Record<string, string>;

function valueFor(type: GraphQLInputType, name: string, belongings: Belongings): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields()).map((field) => [field.name, valueFor(field.type, field.name, belongings)]),
    );
  if (named.name === 'ID' || name === 'hash') {
    if (!belongings[name])
      throw new Error(`The matrix has no value for ${name}: add one, so that the new operation is tested`);
    return belongings[name];
  }
  if (isNonNullType(type)) {
    if (named.name === 'String') return 'text';
    if (named.name === 'DateTime') return '2026-01-01T00:00:00Z';
    if (isEnumType(named)) return named.getValues()[0]!.name;
  }
  return undefined;
}

const named = (id: string, operations: string[]) => Object.fromEntries(operations.map((name) => [name, id]));

describe('isolation of users', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;
  let belongings: Record<string, Belongings>;

  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--account', 'ada@studio.example'],
      // Whole types are asked for, lists within lists; and nothing of Ada's moves by itself meanwhile.
      environment: {
        GRAPHQL_MAX_COST: '1000000',
        GOOGLE_PUBSUB_TOPIC: '',
        SWEEP_SECONDS: '3600',
        SYNC_POLL_MINUTES: '1440',
      },
    });
    await system.sandbox.admin('POST', '/accounts/ada@studio.example/messages', {
      from: `${CANARY} <${CANARY}@clients.example>`,
      to: 'ada@studio.example',
      subject: `${CANARY} subject`,
      text: `${CANARY} text`,
    });
    [ada, bob] = [await system.signIn(`${CANARY} Ada`), await system.signIn('Bob')];
    const { google_gmail: integrationId } = await ada.connect(['google_gmail'], 'ada@studio.example');
    const { batchId, previewId, hash } = await approveAll(ada, integrationId!);
    await finishedBatch(ada, batchId);
    await system.database.query(
      `insert into notifications (id, user_id, kind, subject_type, subject_id, title, body)
       values ($1, $2, 'sync_done', 'integration', $3, $4, $4)`,
      [NOTIFICATION, ada.userId, integrationId, CANARY],
    );
    await system.database.query(
      `insert into file_imports (id, user_id, file_name, size, state) values ($1, $2, $3, 1, 'ready')`,
      [FILE, ada.userId, CANARY],
    );
    const owned = await ada.ask<{
      contacts: { edges: { node: { id: string } }[] };
      interactions: { edges: { node: { id: string } }[] };
      viewer: { sessions: { id: string }[] };
    }>(`{ contacts { edges { node { id } } } interactions { edges { node { id } } } viewer { sessions { id } } }`);
    const shared = {
      integrationId: integrationId!,
      previewId,
      hash,
      batchId,
      ids: NOTIFICATION,
      importId: FILE,
      sessionId: owned.viewer.sessions[0]!.id,
    };
    const contactId = owned.contacts.edges[0]!.node.id;
    Object.assign(shared, { contactId, contactIds: contactId, companyId: COMPANY });
    const made = await addByHand(contactId);
    const byOperation: Record<string, string> = {
      ...made,
      fileImport: FILE,
      discardFileImport: FILE,
      contact: owned.contacts.edges[0]!.node.id,
      updateContact: owned.contacts.edges[0]!.node.id,
      interaction: owned.interactions.edges[0]!.node.id,
      integration: integrationId!,
      syncPreview: previewId,
      syncBatch: batchId,
    };
    belongings = Object.fromEntries(
      operations.map(([, , { name }]) => [
        name,
        { ...shared, ...(byOperation[name] ? { id: byOperation[name] } : {}) },
      ]),
    );
  });
  afterAll(() => system?.stop());

  /** Something of each kind that is added by hand. @returns its key by the operations that ask for it */
  async function addByHand(contactId: string): Promise<Record<string, string>> {
    await system.database.query(`insert into companies (id, user_id, name) values ($1, $2, $3)`, [
      COMPANY,
      ada.userId,
      CANARY,
    ]);
    await system.database.query(`update contacts set company_id = $1, edited_fields = '{companyId}' where id = $2`, [
      COMPANY,
      contactId,
    ]);
    const made = await ada.ask<Record<'note' | 'task' | 'consent', Record<string, { id: string }>>>(
      `mutation ($id: ID!, $text: String!) {
        note: createNote(input: { contactIds: [$id], text: $text }) { interaction { id } }
        task: createTask(input: { contactIds: [$id], title: $text, dueOn: "2026-01-01" }) { task { id } }
        consent: giveConsent(input: { contactId: $id, purpose: PHONE, source: $text }) { consent { id } }
      }`,
      { id: contactId, text: CANARY },
    );
    const uploaded = await ada.fetch(`/documents?contactId=${contactId}&name=${CANARY}`, {
      method: 'POST',
      body: CANARY,
    });
    const [note, task, consent] = [made.note.interaction!.id, made.task.task!.id, made.consent.consent!.id];
    const { id: document } = (await uploaded.json()) as { id: string };
    return {
      ...named(note, ['createNote', 'updateNote', 'logCall', 'updateCall', 'deleteNote', 'restoreNote']),
      ...named(task, ['createTask', 'updateTask', 'completeTask', 'reopenTask', 'deleteTask', 'restoreTask']),
      ...named(document, ['deleteDocument', 'restoreDocument']),
      ...named(consent, ['giveConsent', 'withdrawConsent']),
    };
  }

  function operation(kind: string, field: Field): { query: string; variables: Record<string, unknown> } {
    const own = belongings[field.name]!;
    const used = field.args.filter(
      ({ type, name, defaultValue }) =>
        (isNonNullType(type) && defaultValue === undefined) || (getNamedType(type).name === 'ID' && own[name]),
    );
    const variables = Object.fromEntries(used.map(({ name, type }) => [name, valueFor(type, name, own)]));
    const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
    return {
      query: `${kind}${declared ? ` (${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''}${selection(field.type)} }`,
      variables,
    };
  }

  /** Everything of Ada's, as the database holds it, except what her own reading moves. */
  async function rowsOfAda(): Promise<string> {
    const tables = await system.database.query<{ name: string }>(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'user_id' and table_name not in ('sessions', 'sync_batch_streams') order by 1`,
    );
    const hashes = await Promise.all(
      tables.map(async ({ name }) => {
        const [row] = await system.database.query<{ hash: string }>(
          `select coalesce(md5(string_agg(t::text, '' order by t::text)), 'none') as hash from ${name} t where user_id = $1`,
          [ada.userId],
        );
        return `${name}:${row!.hash}`;
      }),
    );
    return hashes.join('\n');
  }

  it('shows Ada her own data, so that the matrix below has something to find', async () => {
    const answer = JSON.stringify(
      await ada.graphql(`{ contacts { edges { node { displayName } } } interactions { edges { node { subject } } } }`),
    );
    expect(answer).toContain(CANARY);
  });

  it.each(operations)('%s tells Bob nothing of Ada and changes nothing', async (_, kind, field) => {
    const before = await rowsOfAda();
    const { query, variables } = operation(kind, field);
    const answer = await bob.graphql(query, variables);
    const text = JSON.stringify(answer);
    expect(text).not.toContain(CANARY);
    for (const error of answer.errors ?? []) expect(error.extensions?.code).not.toBe('GRAPHQL_VALIDATION_FAILED');
    const shown = JSON.stringify(answer.data ?? {});
    for (const [name, value] of Object.entries(belongings[field.name]!))
      if (name !== 'hash') expect(shown).not.toContain(value);
    expect(await rowsOfAda()).toBe(before);
    if (field.name === 'signOut') bob = await system.signIn('Bob again');
  });

  it.each(operations.filter(([, , { name }]) => !PUBLIC_OPERATIONS.includes(name)))(
    '%s refuses who is not signed in',
    async (_, kind, field) => {
      const response = await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: system.url },
        body: JSON.stringify(operation(kind, field)),
      });
      const answer = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(answer.errors.map(({ extensions }) => extensions.code)).toContain('UNAUTHENTICATED');
      expect(JSON.stringify(answer)).not.toContain(CANARY);
    },
  );

  it('answers the same for what is not there and what is not yours', async () => {
    const ask = (id: string) => bob.graphql(`query ($id: ID!) { contact(id: $id) { id } }`, { id });
    const [foreign, missing] = [await ask(belongings.contact!.id!), await ask('018f0000-0000-7000-8000-00000000dead')];
    expect(foreign.data).toEqual(missing.data);
    expect(foreign.errors?.map(({ extensions }) => extensions?.code)).toEqual(
      missing.errors?.map(({ extensions }) => extensions?.code),
    );
  });
});
