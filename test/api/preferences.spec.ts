import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, importAll, startTestSystem } from '../setup/index.js';

const PREFERENCES = `lookBackDays query containersIn containersOut peopleIn peopleOut contactsFrom privateEvents detail futureDays`;
const SAVE = `mutation ($input: SaveSyncPreferencesInput!) {
  saveSyncPreferences(input: $input) {
    integration { id preferences { ${PREFERENCES} savedAt } }
    covered { items interactions contacts reasons { reason label count exact } }
    notes userErrors { code message field }
  }
}`;

interface Saved {
  saveSyncPreferences: {
    integration: { id: string; preferences: Record<string, unknown> } | null;
    covered: Record<string, unknown> | null;
    notes: string[];
    userErrors: { code: string; message: string; field: string | null }[];
  };
}

let system: TestSystem;
let ada: TestUser;
let bob: TestUser;
let integrationId: string;

const save = async (user: TestUser, preferences: object) =>
  (await user.ask<Saved>(SAVE, { input: { integrationId, preferences } })).saveSyncPreferences;

beforeAll(async () => {
  system = await startTestSystem({ sandbox: ['--mailbox', 'empty', '--account', 'ada@studio.example'] });
  for (const from of ['x@acme.example', 'y@acme.example', 'z@other.example'])
    await system.sandbox.admin('POST', '/accounts/ada@studio.example/messages', {
      from,
      to: 'ada@studio.example',
      subject: `From ${from}`,
      text: 'Hello',
    });
  [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
  ({ google_gmail: integrationId } = (await ada.connect(['google_gmail'], 'ada@studio.example')) as {
    google_gmail: string;
  });
  await importAll(ada, integrationId);
});
afterAll(() => system?.stop());

describe('preferences', () => {
  it('are the defaults until something is chosen', async () => {
    const { integrations } = await ada.ask<{ integrations: { preferences: object }[] }>(
      `{ integrations { preferences { ${PREFERENCES} savedAt } } }`,
    );
    expect(integrations).toEqual([
      {
        preferences: {
          lookBackDays: 365,
          query: null,
          containersIn: [],
          containersOut: [],
          peopleIn: [],
          peopleOut: [],
          contactsFrom: 'EVERYONE',
          privateEvents: true,
          detail: 'FULL',
          futureDays: null,
          savedAt: null,
        },
      },
    ]);
  });

  it('offer labels to choose by', async () => {
    const { sourceContainers } = await ada.ask<{ sourceContainers: { id: string; name: string; kind: string }[] }>(
      `query ($id: ID!) { sourceContainers(integrationId: $id) { id name kind } }`,
      { id: integrationId },
    );
    expect(sourceContainers[0]).toEqual({ id: 'INBOX', name: 'Inbox', kind: 'label' });
    expect(sourceContainers.map(({ id }) => id)).not.toContain('SPAM');
  });

  it('are refused field by field', async () => {
    const { integration, userErrors } = await save(ada, { peopleOut: ['acme'], futureDays: -1 });
    expect(integration).toBeNull();
    expect(userErrors).toEqual([
      { code: 'INVALID_PREFERENCES', field: 'futureDays', message: 'Give a number of days between 0 and 36500.' },
      {
        code: 'INVALID_PREFERENCES',
        field: 'peopleOut',
        message: 'Entry 1 is neither an e-mail address nor a domain.',
      },
    ]);
  });

  it('are previewed without being saved', async () => {
    const { previewSync } = await ada.ask<{ previewSync: { preview: Record<string, unknown> } }>(
      `mutation ($input: PreviewSyncInput!) { previewSync(input: $input) { preview {
        totalItems exact leftOut { reason count exact } companies { domain name people items } companiesTotal
        preferences { peopleOut savedAt } } } }`,
      { input: { integrationId, preferences: { peopleOut: ['@Acme.example'] } } },
    );
    expect(previewSync.preview).toEqual({
      totalItems: 1,
      exact: true,
      leftOut: [{ reason: 'excluded_person', count: 2, exact: true }],
      companies: [{ domain: 'other.example', name: 'Other', people: 1, items: 1 }],
      companiesTotal: 1,
      preferences: { peopleOut: ['acme.example'], savedAt: null },
    });
    const { integration } = await ada.ask<{ integration: { preferences: { savedAt: null } } }>(
      `query ($id: ID!) { integration(id: $id) { preferences { savedAt } } }`,
      { id: integrationId },
    );
    expect(integration.preferences.savedAt).toBeNull();
  });

  it('tell what they cover, and take it away on request', async () => {
    const { covered, integration } = await save(ada, { lookBackDays: null, peopleOut: ['acme.example'] });
    expect(integration!.preferences).toMatchObject({ lookBackDays: null, peopleOut: ['acme.example'] });
    const reasons = [
      { reason: 'excluded_person', label: 'People or domains that you left out', count: 2, exact: true },
    ];
    expect(covered).toEqual({ items: 2, interactions: 2, contacts: 2, reasons });
    const { removeExcluded } = await ada.ask<{ removeExcluded: { batch: { id: string; kind: string } } }>(
      `mutation ($input: RemoveExcludedInput!) { removeExcluded(input: $input) { batch { id kind } userErrors { code } } }`,
      { input: { integrationId } },
    );
    expect(removeExcluded.batch.kind).toBe('REMOVAL');
    const { contacts, coveredByPreferences } = await ada.ask<{
      contacts: { edges: { node: { displayName: string } }[] };
      coveredByPreferences: null;
    }>(
      `query ($id: ID!) { contacts { edges { node { displayName } } } coveredByPreferences(integrationId: $id) { items } }`,
      { id: integrationId },
    );
    expect(contacts.edges.map(({ node }) => node.displayName)).toEqual(['z@other.example']);
    expect(coveredByPreferences).toBeNull();
  });

  it('are nobody else’s', async () => {
    const { integration, userErrors } = await save(bob, { peopleOut: [] });
    expect({ integration, codes: userErrors.map(({ code }) => code) }).toEqual({
      integration: null,
      codes: ['INTEGRATION_NOT_FOUND'],
    });
    for (const query of [
      `query ($id: ID!) { sourceContainers(integrationId: $id) { id } }`,
      `query ($id: ID!) { coveredByPreferences(integrationId: $id) { items } }`,
    ]) {
      const { errors } = await bob.graphql(query, { id: integrationId });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INTEGRATION_NOT_FOUND']);
    }
    const { removeExcluded } = await bob.ask<{ removeExcluded: { userErrors: { code: string }[] } }>(
      `mutation ($input: RemoveExcludedInput!) { removeExcluded(input: $input) { userErrors { code } } }`,
      { input: { integrationId } },
    );
    expect(removeExcluded.userErrors).toEqual([{ code: 'INTEGRATION_NOT_FOUND' }]);
  });
});
