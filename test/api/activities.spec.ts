import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../libs/platform/database/index.js';
import { newContact } from '../setup/contacts.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';

interface Answer {
  interaction: { id: string } | null;
  task: { id: string } | null;
  userErrors: { code: string; message: string }[];
}
interface Page {
  edges: { cursor: string; node: { id: string; body: string; kind: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;
let [one, two, bobs] = ['', '', ''];
const company = newId();

beforeAll(async () => {
  system = await startTestSystem();
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  const { query } = system.database;
  [one, two] = [
    await newContact(query, ada.userId, 'one@people.example'),
    await newContact(query, ada.userId, 'two@people.example'),
  ];
  bobs = await newContact(query, bob.userId, 'one@people.example');
  await query(`insert into companies (id, user_id, name) values ($1, $2, 'People')`, [company, ada.userId]);
  await query(`update contacts set company_id = $1 where id = any($2)`, [company, [one, two]]);
});
afterAll(() => system.stop());

/** Runs a mutation that takes one input. */
async function change(user: TestUser, name: string, input: object): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    .replace(/^(Delete|Restore)Note/, 'Note')
    .replace(/^(Delete|Restore|Complete|Reopen)Task/, 'Task');
  const shown = /Task/.test(name)
    ? 'task { id title notes dueOn doneAt contacts { id displayName } }'
    : 'interaction { id kind subject snippet body direction occurredAt endsAt source participants { role contact { id } } }';
  const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${shown} userErrors { code message } } }`;
  return (await user.ask<{ answer: Answer }>(query, { input })).answer;
}

const codes = ({ userErrors }: Answer) => userErrors.map(({ code }) => code);

describe('notes and calls', () => {
  it('stand in the timelines of their contacts, newest first', async () => {
    const note = await change(ada, 'createNote', { contactIds: [one, two], text: '  Likes tea.\nNo sugar. ' });
    expect(note).toMatchObject({
      userErrors: [],
      interaction: {
        ...{
          kind: 'NOTE',
          subject: '',
          snippet: 'Likes tea. No sugar.',
          body: 'Likes tea.\nNo sugar.',
          source: 'manual',
        },
        participants: expect.arrayContaining([one, two].map((id) => ({ role: 'ABOUT', contact: { id } }))),
      },
    });
    const call = await change(ada, 'logCall', {
      ...{ contactIds: [one], direction: 'OUTBOUND', occurredAt: '2026-03-01T09:00:00Z', minutes: 15 },
    });
    expect(call.interaction).toMatchObject({
      ...{ kind: 'CALL', body: '', endsAt: '2026-03-01T09:15:00.000Z', direction: 'OUTBOUND' },
      participants: [{ role: 'TO', contact: { id: one } }],
    });
    const { contact } = await ada.ask<{ contact: { timeline: Page } }>(
      `query ($id: ID!) { contact(id: $id) { timeline { edges { node { id kind } } } } }`,
      { id: one },
    );
    expect(contact.timeline.edges.map(({ node }) => node)).toEqual([
      { id: note.interaction!.id, kind: 'NOTE' },
      { id: call.interaction!.id, kind: 'CALL' },
    ]);
    const moved = await change(ada, 'updateCall', {
      ...{ id: call.interaction!.id, direction: 'INBOUND', occurredAt: '2026-03-02T09:00:00Z', text: 'Back' },
    });
    expect(moved.interaction).toMatchObject({
      ...{ direction: 'INBOUND', endsAt: '2026-03-02T09:15:00.000Z', body: 'Back' },
      participants: [{ role: 'FROM', contact: { id: one } }],
    });
    for (const answer of [note, call]) await change(ada, 'deleteNote', { id: answer.interaction!.id });
  });

  it('go and come back as they were', async () => {
    const { interaction } = await change(ada, 'createNote', { contactIds: [one], text: 'Here' });
    const id = interaction!.id;
    const shown = () =>
      ada.ask<{ interaction: object | null; interactions: Page; contact: { timeline: Page } }>(
        `query ($id: ID!, $contact: ID!) { interaction(id: $id) { id } interactions { edges { node { id } } }
          contact(id: $contact) { timeline { edges { node { id } } } } }`,
        { id, contact: one },
      );
    const before = await shown();
    expect(before.contact.timeline.edges).toEqual([{ node: { id } }]);
    for (let times = 0; times < 2; times += 1) expect(codes(await change(ada, 'deleteNote', { id }))).toEqual([]);
    expect(await shown()).toEqual({
      interaction: null,
      interactions: { edges: [] },
      contact: { timeline: { edges: [] } },
    });
    expect(codes(await change(ada, 'updateNote', { id, text: 'There' }))).toEqual(['NOTE_NOT_FOUND']);
    for (let times = 0; times < 2; times += 1)
      expect((await change(ada, 'restoreNote', { id })).interaction).toEqual(interaction);
    expect(await shown()).toEqual(before);
    await change(ada, 'deleteNote', { id });
  });

  it('are made once for an id that the client gives, and never in the place of another’s', async () => {
    const id = randomUUID();
    const input = { id, contactIds: [one], text: 'Once' };
    const [first, second] = [await change(ada, 'createNote', input), await change(ada, 'createNote', input)];
    expect(second).toEqual(first);
    expect(codes(await change(bob, 'createNote', { ...input, contactIds: [bobs] }))).toEqual(['ID_TAKEN']);
    expect(codes(await change(ada, 'logCall', { ...input, direction: 'INBOUND', occurredAt: new Date() }))).toEqual([
      'ID_TAKEN',
    ]);
    expect(codes(await change(ada, 'updateCall', { id, text: 'x' }))).toEqual(['NOTE_NOT_FOUND']);
    await change(ada, 'deleteNote', { id });
  });

  it('refuse what makes no sense', async () => {
    expect(codes(await change(ada, 'createNote', { contactIds: [one], text: ' \n ' }))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await change(ada, 'createNote', { contactIds: [one, bobs], text: 'x' }))).toEqual([
      'CONTACT_NOT_FOUND',
    ]);
    for (const bad of [
      { contactIds: [], text: 'x' },
      { contactIds: ['x'], text: 'x' },
      { contactIds: [one], text: 'x'.repeat(20_001) },
      { contactIds: [one], text: 'x', occurredAt: '0001-01-01T00:00:00Z' },
      { id: 'mine', contactIds: [one], text: 'x' },
    ])
      await expect(change(ada, 'createNote', bad)).rejects.toThrow(/BAD_USER_INPUT/);
  });

  it('leave an entry in the audit log without a word of what they say', async () => {
    const { interaction } = await change(ada, 'createNote', { contactIds: [one], text: 'secret words' });
    await change(ada, 'deleteNote', { id: interaction!.id });
    const { auditEntries } = await ada.ask<{
      auditEntries: { edges: { node: { action: string; subjectId: string } }[] };
    }>(`{ auditEntries(first: 2) { edges { node { action subjectType subjectId data } } } }`);
    expect(auditEntries.edges.map(({ node }) => [node.action, node.subjectId])).toEqual([
      ['note.deleted', interaction!.id],
      ['note.created', interaction!.id],
    ]);
    expect(JSON.stringify(auditEntries)).not.toContain('secret');
  });
});

describe('timelines', () => {
  const at = (hour: number) => `2026-02-0${1 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}:00:00Z`;
  beforeAll(async () => {
    for (let hour = 0; hour < 12; hour += 1)
      await (hour % 2
        ? change(ada, 'createNote', { contactIds: [one], text: `note ${hour} 100%`, occurredAt: at(hour) })
        : change(ada, 'logCall', {
            ...{ contactIds: [one, two], text: `call ${hour}`, occurredAt: at(hour) },
            direction: hour % 4 ? 'INBOUND' : 'OUTBOUND',
          }));
  });

  const bodies = (page: Page) => page.edges.map(({ node }) => node.body);
  const PAGE = '{ pageInfo { hasNextPage endCursor } edges { cursor node { id kind body } } }';
  const FIELDS: Record<string, string> = {
    contact: `contact(id: $id) { page: timeline(filter: $filter, first: $first, after: $after) ${PAGE} }`,
    company: `company: companyTimeline(companyId: $id, filter: $filter, first: $first, after: $after) ${PAGE}`,
    everything: `everything: interactions(filter: $filter, first: $first, after: $after) ${PAGE}`,
  };
  async function read(field: string, variables: object): Promise<Page> {
    const declared = field === 'everything' ? '' : '$id: ID!, ';
    const answer = await ada.ask<Record<string, Page & { page?: Page }>>(
      `query (${declared}$filter: TimelineFilterInput, $first: Int, $after: String) { ${FIELDS[field]} }`,
      { id: field === 'company' ? company : one, ...variables },
    );
    return answer[field]!.page ?? answer[field]!;
  }

  it.each(Object.keys(FIELDS))('of %s are narrowed down', async (field) => {
    const filtered = async (filter: object) => bodies(await read(field, { filter })).map((body) => body.split(' ')[1]);
    expect(await filtered({ kinds: ['NOTE'] })).toEqual(['11', '9', '7', '5', '3', '1']);
    expect(await filtered({ kinds: ['CALL'], direction: 'INBOUND' })).toEqual(['10', '6', '2']);
    expect(await filtered({ automated: false, from: at(3), to: at(6) })).toEqual(['5', '4', '3']);
    expect(await filtered({ automated: true })).toEqual([]);
    expect(await filtered({ text: ' ALL 1' })).toEqual(['10']);
    expect(await filtered({ text: '9 100%' })).toEqual(['9']);
    expect(await filtered({ kinds: ['EMAIL', 'MEETING'] })).toEqual([]);
    expect((await filtered({})).length).toBe(12);
    expect((await filtered({ kinds: null, text: '' })).length).toBe(12);
  });

  it.each(Object.keys(FIELDS))('of %s come in pages that stay right while something is added', async (field) => {
    for (const filter of [null, { to: '2026-02-09T00:00:00Z' }, { text: 'l' }]) {
      const seen: string[] = [];
      const added: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await read(field, { filter, first: 5, after });
        seen.push(...bodies(page));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        const { interaction } = await change(ada, 'createNote', {
          contactIds: [one],
          text: 'later',
          occurredAt: at(36),
        });
        added.push(interaction!.id);
      } while (after);
      const numbers = seen.map((body) => Number(body.split(' ')[1]));
      expect(numbers).toEqual(
        filter && 'text' in filter ? [10, 8, 6, 4, 2, 0] : [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
      );
      for (const id of added) await change(ada, 'deleteNote', { id });
    }
  });

  it('of a company hold what two of it took part in once, and nothing of companies that are not there', async () => {
    expect(bodies(await read('company', {})).length).toBe(12);
    expect(bodies(await read('company', { id: newId() }))).toEqual([]);
    await system.database.query(`update contacts set merged_into = $1, company_id = null where id = $2`, [one, two]);
    expect(bodies(await read('company', {})).length).toBe(12);
    await system.database.query(`update contacts set merged_into = null, company_id = $1 where id = $2`, [
      company,
      two,
    ]);
  });
});

describe('tasks', () => {
  const LIST = `query ($filter: TaskFilterInput, $today: String, $first: Int, $after: String) {
    tasks(filter: $filter, today: $today, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { title dueOn contacts { id } } } } }`;
  interface Tasks {
    tasks: { pageInfo: Page['pageInfo']; edges: { node: { title: string; dueOn: string | null } }[] };
  }
  const list = async (variables: object) => (await ada.ask<Tasks>(LIST, { today: '2026-03-01', ...variables })).tasks;
  const titles = async (variables: object) => (await list(variables)).edges.map(({ node }) => node.title);
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    for (const [title, dueOn] of [
      ['sometime', null],
      ['tomorrow', '2026-03-02'],
      ['today', '2026-03-01'],
      ['yesterday', '2026-02-28'],
      ['long ago', '2025-01-01'],
      ['whenever', null],
    ] as const)
      ids[title] = (await change(ada, 'createTask', { title, dueOn, contactIds: dueOn ? [one] : [] })).task!.id;
  });

  it('come by day, undated ones last, and by when they are due', async () => {
    const all = ['long ago', 'yesterday', 'today', 'tomorrow', 'sometime', 'whenever'];
    expect(await titles({})).toEqual(all);
    expect(await titles({ filter: { due: 'OVERDUE' } })).toEqual(all.slice(0, 2));
    expect(await titles({ filter: { due: 'TODAY' } })).toEqual(['today']);
    expect(await titles({ filter: { due: 'UPCOMING' } })).toEqual(['tomorrow']);
    expect(await titles({ filter: { contactId: one } })).toEqual(all.slice(0, 4));
    expect(await titles({ filter: { contactId: two } })).toEqual([]);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({ first: 2, after });
      seen.push(...page.edges.map(({ node }) => node.title));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all);
    expect(await ada.ask(`{ taskCounts(today: "2026-03-01") { overdue today upcoming undated } }`)).toEqual({
      taskCounts: { overdue: 2, today: 1, upcoming: 1, undated: 2 },
    });
  });

  it('are done, opened again, changed, deleted and restored', async () => {
    const id = ids.today!;
    expect((await change(ada, 'completeTask', { id })).task).toMatchObject({ doneAt: expect.any(String) });
    await change(ada, 'completeTask', { id: ids.tomorrow });
    expect(await titles({ filter: { state: 'DONE' } })).toEqual(['tomorrow', 'today']);
    const page = await list({ filter: { state: 'DONE' }, first: 1 });
    expect(await titles({ filter: { state: 'DONE' }, after: page.pageInfo.endCursor })).toEqual(['today']);
    for (const name of ['today', 'tomorrow']) await change(ada, 'reopenTask', { id: ids[name] });
    expect((await change(ada, 'updateTask', { id, dueOn: null, notes: 'more' })).task).toMatchObject({
      ...{ title: 'today', dueOn: null, notes: 'more', doneAt: null },
      contacts: [{ id: one, displayName: 'Person one@people.example' }],
    });
    expect((await change(ada, 'updateTask', { id, contactIds: [two], dueOn: '2026-03-01' })).task).toMatchObject({
      ...{ dueOn: '2026-03-01', notes: 'more' },
      contacts: [{ id: two }],
    });
    expect(await change(ada, 'deleteTask', { id })).toEqual({ task: null, userErrors: [] });
    expect(await titles({ filter: { due: 'TODAY' } })).toEqual([]);
    expect(codes(await change(ada, 'completeTask', { id }))).toEqual(['TASK_NOT_FOUND']);
    expect((await change(ada, 'restoreTask', { id })).task).toMatchObject({ title: 'today' });
  });

  it('refuse what makes no sense', async () => {
    for (const bad of [
      { title: '  ' },
      { title: 'x', dueOn: '2026-02-30' },
      { title: 'x', dueOn: '2026-3-1' },
      { title: 'x', dueOn: 'infinity' },
      { title: 'x'.repeat(301) },
    ])
      await expect(change(ada, 'createTask', bad)).rejects.toThrow(/BAD_USER_INPUT/);
    expect(codes(await change(ada, 'createTask', { title: 'x', contactIds: [bobs] }))).toEqual(['CONTACT_NOT_FOUND']);
    const undated = (await list({ first: 6 })).pageInfo.endCursor;
    expect((await ada.graphql(LIST, { filter: { state: 'DONE' }, after: undated })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('another user', () => {
  it('reads and changes nothing', async () => {
    const { interaction } = await change(ada, 'createNote', { contactIds: [one], text: 'Ada’s' });
    const { task } = await change(ada, 'createTask', { title: 'Ada’s', contactIds: [one] });
    for (const name of ['updateNote', 'deleteNote', 'restoreNote'])
      expect(codes(await change(bob, name, { id: interaction!.id }))).toEqual(['NOTE_NOT_FOUND']);
    for (const name of ['updateTask', 'completeTask', 'reopenTask', 'deleteTask', 'restoreTask'])
      expect(codes(await change(bob, name, { id: task!.id }))).toEqual(['TASK_NOT_FOUND']);
    expect(
      await bob.ask(
        `query ($contact: ID!, $company: ID!) { tasks { edges { cursor } } of: tasks(filter: { contactId: $contact }) { edges { cursor } }
          companyTimeline(companyId: $company) { edges { cursor } } interactions(filter: { kinds: [NOTE] }) { edges { cursor } }
          taskCounts { undated } }`,
        { contact: one, company },
      ),
    ).toEqual({
      ...{ tasks: { edges: [] }, of: { edges: [] }, companyTimeline: { edges: [] }, interactions: { edges: [] } },
      taskCounts: { undated: 0 },
    });
  });
});
