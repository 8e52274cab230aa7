import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WordsRepository } from '../../libs/privacy/data/person/words.repository.js';
import { WordEraser } from '../../libs/privacy/domain/person/word-eraser.service.js';
import { PrivacyModule, Redaction } from '../../libs/privacy/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

/** Texts that nobody may change, and why they hold no words of people. */
const EXCEPTIONS: Record<string, string> = {
  'ai_usage.model': 'the name of a model',
  'ai_usage.model_id': 'a key',
  'ai_usage.outcome': 'a code',
  'ai_usage.task': 'a code',
  'anomalies.data': 'counts and limits',
  'api_keys.name': 'what the user called a program',
  'api_keys.prefix': 'random',
  'api_keys.scopes': 'codes',
  'audit_entries.actor': 'a code',
  'audit_entries.action': 'a code',
  'audit_entries.subject_type': 'a code',
  'audit_entries.subject_id': 'a key',
  'audit_entries.data': 'addresses and texts are refused when it is written',
  'audit_entries.entry_text': 'the same once more',
  'consents.purpose': 'a code',
  'data_export_chunks.entry': 'a file of an export, which is dropped when somebody is erased',
  'oauth_flows.purpose': 'a code',
  'oauth_flows.code_verifier': 'random',
  'oauth_flows.nonce': 'random',
  'oauth_flows.return_to': 'a path',
  'oauth_flows.sources': 'codes',
  'passkey_challenges.purpose': 'a code',
  'passkeys.device_type': 'a code',
  'passkeys.transports': 'codes',
  'sessions.user_agent': 'the name of a browser',
  'user_identities.issuer': 'the name of a provider',
  'user_identities.subject': 'the user',
};

describe('the texts that a person is looked for in', () => {
  let context: TestContext;
  beforeAll(async () => {
    context = await openTestContext([PrivacyModule]);
  });
  afterAll(() => context?.close());

  it('are all texts of users, but for those that hold no words of people', async () => {
    const ada = await context.newUser();
    const { tables, unchangeable } = await context.database.forUser(ada, (scope) =>
      new WordsRepository().tables(scope),
    );
    expect([...unchangeable].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
    const names = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
    for (const name of ['interactions.body_full', 'tasks.notes', 'consents.source', 'saved_views.definition'])
      expect(names).toContain(name);
  });

  it('are rewritten for one user, and two things are never called the same by it', async () => {
    const [ada, bob] = [await context.newUser(), await context.newUser()];
    for (const user of [ada, bob])
      await context.query(
        `insert into tags (id, user_id, name, colour) select gen_random_uuid(), $1, name, 'red'
         from unnest(array['Ann Miller', 'ANN  Miller', 'Joann Miller']) as name`,
        [user],
      );
    const erase = () => context.get(WordEraser).erase(ada, new Redaction(['Ann Miller']), new AbortController().signal);
    await erase();
    await erase();
    const names = (user: string) =>
      context.query<{ name: string }>('select name from tags where user_id = $1 order by length(name), name', [user]);
    expect((await names(ada)).map(({ name }) => name)).toEqual([
      'Joann Miller',
      'erased person',
      expect.stringMatching(/^erased person \d{7}$/),
    ]);
    expect((await names(bob)).map(({ name }) => name)).toContain('Ann Miller');
  });
});
