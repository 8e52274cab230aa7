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
import { MOVING } from '../setup/user-rows.js';

const CANARY = 'canary-7d1c';
const NOTIFICATION = '0197a0de-0000-7000-8000-000000007d1c';
const API_KEY = '0197a0de-0000-7000-8000-0000000a91ce';
const PASSKEY = '0197a0de-0000-7000-8000-00000000a55e';
const ANOMALY = '0197a0de-0000-7000-8000-00000000a0a1';
const EXPORT = '0197a0de-0000-7000-8000-0000000e4907';
const FILE = '0197a0de-0000-7000-8000-00000000f11e';
const INSIGHT = '0197a0de-0000-7000-8000-000000001251';
const THREAD = '0197a0de-0000-7000-8000-0000000000c1';
const QUESTION = '0197a0de-0000-7000-8000-0000000000c2';
const PROPOSAL = '0197a0de-0000-7000-8000-0000000000c3';
const [COMPANY, TAG, VIEW, CONTACT_CHANGE] = ['c0', '1a9', '51e', 'c4a'].map(
  (end) => `0197a0de-0000-7000-8000-${end.padStart(12, '0')}`,
) as [string, string, string, string];
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
  // What may be left out may be of any depth; lists are asked for by keys here.
  if (isInputObjectType(named) && !isNonNullType(type)) return undefined;
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
    if (named.name === 'Boolean') return true;
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
  /** An administrator. */
  let eve: TestUser;
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
    [ada, bob, eve] = [await system.signIn(`${CANARY} Ada`), await system.signIn('Bob'), await system.signIn('Eve')];
    await system.database.query(`update users set role = 'admin' where id = $1`, [eve.userId]);
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
    await system.database.query(
      `insert into api_keys (id, user_id, name, prefix, token_hash, scopes, expires_at)
       values ($1, $2, $3, $3, '\\x00', '{contacts:read}', now() + interval '1 day')`,
      [API_KEY, ada.userId, CANARY],
    );
    await system.database.query(
      `insert into passkeys (id, user_id, credential_id, public_key, counter, device_type, backed_up, name)
       values ($1, $2, '\\x01', '\\x02', 0, 'singleDevice', false, $3)`,
      [PASSKEY, ada.userId, CANARY],
    );
    await system.database.query(
      `insert into anomalies (id, kind, user_id, day, count) values ($1, 'sync_volume', $2, current_date, 1)`,
      [ANOMALY, ada.userId],
    );
    await system.database.query(
      `insert into data_exports (id, user_id, state, ready_at, expires_at, key_encrypted)
       values ($1, $2, 'ready', now(), now() + interval '1 day', $3)`,
      [EXPORT, ada.userId, CANARY],
    );
    const owned = await ada.ask<{
      contacts: { edges: { node: { id: string } }[] };
      interactions: { edges: { node: { id: string } }[] };
      viewer: { sessions: { id: string }[] };
    }>(`{ contacts { edges { node { id } } } interactions { edges { node { id } } } viewer { sessions { id } } }`);
    const contactId = owned.contacts.edges[0]!.node.id;
    await organize(contactId);
    await tell(contactId, owned.interactions.edges[0]!.node.id);
    await converse(contactId);
    const made = await addByHand(contactId);
    const shared = {
      ...named(contactId, ['contactId', 'contactIds', 'leftId', 'rightId', 'intoId']),
      companyId: COMPANY,
      parentId: COMPANY,
      tagId: TAG,
      integrationId: integrationId!,
      exportId: EXPORT,
      previewId,
      hash,
      batchId,
      ids: NOTIFICATION,
      importId: FILE,
      apiKeyId: API_KEY,
      passkeyId: PASSKEY,
      userId: ada.userId,
      anomalyId: ANOMALY,
      savedViewId: VIEW,
      insightId: INSIGHT,
      modelId: 'local-chat',
      threadId: THREAD,
      questionId: QUESTION,
      toolInvocationId: PROPOSAL,
      sessionId: owned.viewer.sessions[0]!.id,
    };
    const ofContacts = Object.fromEntries(
      ['delete', 'restore', 'tag', 'untag', 'setCompanyOf'].map((verb) => [`${verb}Contacts`, { ids: contactId }]),
    );
    const byOperation: Record<string, string | Belongings> = {
      ...made,
      ...ofContacts,
      reorderContactViews: { ids: VIEW },
      createContactView: VIEW,
      updateContactView: VIEW,
      deleteContactView: VIEW,
      undoContactChange: CONTACT_CHANGE,
      createChatThread: THREAD,
      updateTag: TAG,
      deleteTag: TAG,
      company: COMPANY,
      createCompany: COMPANY,
      updateCompany: COMPANY,
      fileImport: FILE,
      discardFileImport: FILE,
      contact: contactId,
      createContact: contactId,
      updateContact: contactId,
      interaction: owned.interactions.edges[0]!.node.id,
      conversation: { interactionId: owned.interactions.edges[0]!.node.id },
      integration: integrationId!,
      syncPreview: previewId,
      syncBatch: batchId,
    };
    belongings = Object.fromEntries(
      operations.map(([, , { name }]) => {
        const own = byOperation[name];
        return [name, { ...shared, ...(typeof own === 'string' ? { id: own } : own) }];
      }),
    );
  });
  afterAll(() => system?.stop());

  /** Something of each kind that is added by hand. @returns its key by the operations that ask for it */
  async function addByHand(contactId: string): Promise<Record<string, string>> {
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

  /** Something that is told of a contact, and what it cites. */
  async function tell(contactId: string, interactionId: string): Promise<void> {
    await system.database.query(
      `with subject as (
         insert into ai_insight_subjects (id, user_id, kind, contact_id, evidence_count, insight_count)
         values (gen_random_uuid(), $1, 'contact', $3, 1, 1)
         on conflict (user_id, kind, contact_id, saved_view_id) do update set looked_at = now() returning id
       ), gone as (delete from ai_insights where user_id = $1 and kind = 'summary')
       insert into ai_insights (id, user_id, subject_id, kind, statements, input_hash, model, cost)
       select $4, $1, id, 'risk', jsonb_build_array(jsonb_build_object('text', $2::text)), '', $2, 0 from subject`,
      [ada.userId, CANARY, contactId, INSIGHT],
    );
    await system.database.query(
      `insert into ai_insight_citations (user_id, insight_id, statement, place, interaction_id, part, starts, ends, quote, digest)
       values ($1, $2, 1, 1, $3, 'subject', 0, 1, $4, '')`,
      [ada.userId, INSIGHT, interactionId, CANARY],
    );
  }

  /** A question of Ada's, its answer, and what that proposes. */
  async function converse(contactId: string): Promise<void> {
    const run = (sql: string, ...more: string[]) => system.database.query(sql, [ada.userId, CANARY, THREAD, ...more]);
    await run('insert into chat_threads (id, user_id, title) values ($3, $1, $2)');
    await run(
      `with question as (
         insert into chat_messages (id, user_id, thread_id, role, state, text) values ($4, $1, $3, 'user', 'complete', $2)
       ), answer as (
         insert into chat_messages (id, user_id, thread_id, role, answers, state, text)
         values (gen_random_uuid(), $1, $3, 'assistant', $4, 'complete', $2) returning id
       ), source as (
         insert into chat_sources (user_id, message_id, position, number, contact_id) select $1, id, 1, 1, $6 from answer
       )
       insert into tool_invocations (id, user_id, thread_id, message_id, position, tool, arguments, state)
       select $5, $1, $3, id, 1, 'create_task', jsonb_build_object('title', $2::text), 'proposed' from answer`,
      QUESTION,
      PROPOSAL,
      contactId,
    );
  }

  /** What Ada made of a contact: a company, a tag, a view, and a change that could be undone. */
  async function organize(contactId: string): Promise<void> {
    const run = (sql: string, ...more: string[]) => system.database.query(sql, [ada.userId, CANARY, ...more]);
    await run('insert into companies (id, user_id, name) values ($3, $1, $2)', COMPANY);
    await run(`insert into tags (id, user_id, name, colour) values ($3, $1, $2, 'red')`, TAG);
    await run(
      `insert into saved_views (id, user_id, name, position, definition) values ($3, $1, $2, 0, jsonb_build_object('search', $2::text))`,
      VIEW,
    );
    await run(
      `with change as (
         insert into contact_changes (id, user_id, kind, subject, count) values ($3, $1, 'company_set', $2, 1) returning id
       ), company as (update contacts set company_id = $5, edited_fields = '{companyId}' where id = $4)
       insert into contact_change_items (user_id, change_id, contact_id, before, after)
       select $1, id, $4, '{}', '{}' from change`,
      CONTACT_CHANGE,
      contactId,
      COMPANY,
    );
    await run(
      'insert into contact_tags (user_id, contact_id, tag_id) select $1, $3, id from tags where name = $2',
      contactId,
    );
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
        where table_schema = 'public' and column_name = 'user_id' and table_name <> all($1) order by 1`,
      [MOVING],
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

  it('has a value for every operation, and for every field that asks for an id', () => {
    const inner = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && ![schema.getQueryType(), schema.getMutationType()].includes(type))
      .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
      .filter(({ args }) => args.some(({ type }) => getNamedType(type).name === 'ID'));
    // The fields of types ask for none: what they show belongs to what was asked for.
    expect(inner.map(({ name }) => name)).toEqual([]);
    expect(operations.filter(([, , { name }]) => !belongings[name])).toEqual([]);
    const withIds = operations.filter(([, kind, field]) => Object.keys(operation(kind, field).variables).length > 0);
    console.log(
      `${operations.length} operations of ${operations.length}, ${withIds.length} of them with ids, as three people`,
    );
  });

  /** @returns codes of the errors that it was answered with */
  async function expectNothingOfAda(
    user: TestUser,
    kind: string,
    field: Field,
    before: string,
    known: readonly string[] = [],
  ): Promise<unknown[]> {
    const { query, variables } = operation(kind, field);
    const answer = await user.graphql(query, variables);
    const text = JSON.stringify(answer);
    expect(text).not.toContain(CANARY);
    const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.code);
    expect(codes).not.toContain('GRAPHQL_VALIDATION_FAILED');
    const shown = JSON.stringify(answer.data ?? {});
    for (const [name, value] of Object.entries(belongings[field.name]!))
      if (name !== 'hash' && !known.includes(name)) expect(shown).not.toContain(value);
    expect(await rowsOfAda()).toBe(before);
    return codes;
  }

  /** What Bob is refused for not being an administrator. */
  const forAdministrators = new Set<string>();

  it.each(operations)('%s tells Bob nothing of Ada and changes nothing', async (_, kind, field) => {
    const codes = await expectNothingOfAda(bob, kind, field, await rowsOfAda());
    if (codes.includes('FORBIDDEN')) forAdministrators.add(field.name);
    if (field.name === 'signOut') bob = await system.signIn('Bob again');
  });

  it.each(operations)(
    '%s tells an administrator no content of Ada, and changes nothing of hers',
    async (_, kind, field) => {
      if (!forAdministrators.has(field.name)) {
        // Her own audit log names the users whom she has looked at.
        await expectNothingOfAda(eve, kind, field, await rowsOfAda(), ['userId']);
        if (field.name === 'signOut') eve = await system.signIn('Eve again');
        return;
      }
      // What administrators do to users is theirs to do; what they see of them is who they are.
      if (kind === 'mutation') return;
      const { query, variables } = operation(kind, field);
      const text = JSON.stringify(await eve.graphql(query, variables));
      for (const content of [`${CANARY} subject`, `${CANARY} text`, `${CANARY}@clients.example`])
        expect(text).not.toContain(content);
    },
  );

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

  it('exports nothing of Ada to Bob', async () => {
    const exported = async (of: TestUser) => (await of.fetch('/contacts/export.csv')).text();
    expect(await exported(ada)).toContain(CANARY);
    expect(await exported(bob)).not.toContain(CANARY);
  });

  it('answers the same for what is not there and what is not yours', async () => {
    const ask = (id: string) => bob.graphql(`query ($id: ID!) { contact(id: $id) { id } }`, { id });
    const [foreign, missing] = [await ask(belongings.contact!.id!), await ask('018f0000-0000-7000-8000-00000000dead')];
    expect(foreign.data).toEqual(missing.data);
    expect(foreign.errors?.map(({ extensions }) => extensions?.code)).toEqual(
      missing.errors?.map(({ extensions }) => extensions?.code),
    );
  });
});
