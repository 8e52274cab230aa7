import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WordsRepository } from '../../libs/privacy/data/person/words.repository.js';
import { PrivacyModule } from '../../libs/privacy/index.js';
import { type TestContext, openTestContext } from '../setup/index.js';

/** Texts that nobody may change, and why they hold no words of people. */
const EXCEPTIONS: Record<string, string> = {};

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
    expect(unchangeable).toEqual(Object.keys(EXCEPTIONS).sort());
    const names = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
    for (const name of ['interactions.body_full', 'tasks.notes', 'consents.source', 'saved_views.definition'])
      expect(names).toContain(name);
  });
});
