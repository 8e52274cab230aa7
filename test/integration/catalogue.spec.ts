import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestContext, distributed, openTestContext } from '../setup/index.js';

/** What the application role may never write: these tables decide who somebody is. */
const DECIDE_WHO = [
  'users',
  'user_identities',
  'sessions',
  'sign_in_links',
  'oauth_flows',
  'passkeys',
  'passkey_challenges',
];

describe('the catalogue of the database', () => {
  let context: TestContext;
  beforeAll(async () => {
    context = await openTestContext([], { DATABASE_STATEMENT_TIMEOUT_MS: '150' });
  });
  afterAll(() => context?.close());

  it('lets the application role make nobody, and change no role', async () => {
    const may = await context.query<{ what: string }>(
      `select table_name || '.' || column_name || ': ' || privilege_type as what from information_schema.column_privileges
       where grantee = 'omnicrm_app' and privilege_type in ('INSERT', 'UPDATE') and table_name = any($1) order by 1`,
      [DECIDE_WHO],
    );
    expect(may.map(({ what }) => what)).toEqual([
      'passkeys.name: UPDATE',
      'sessions.revoked_at: UPDATE',
      'users.name: UPDATE',
    ]);
  });

  it('checks the owner of every row that the application role reads or writes', async () => {
    const policies = await context.query<{ table: string; using: string; check: string; roles: string }>(
      `select tablename as table, qual as using, with_check as check, array_to_string(roles, ',') as roles
       from pg_policies where 'omnicrm_app' = any(roles) or 'public' = any(roles)`,
    );
    expect(policies.length).toBeGreaterThan(20);
    const OWNED = /^\(?\(?(user_id|id) = \( SELECT current_user_id\(\) AS current_user_id\)\)?\)?$/;
    const loose = policies.filter(
      ({ using, check, roles }) => roles !== 'omnicrm_app' || !OWNED.test(using) || check !== using,
    );
    expect(loose).toEqual([]);
  });

  it('takes whoever writes to own enough of a table to be looked up by key', async () => {
    const told = await context.query<{ table: string }>(
      `select attrelid::regclass::text || '.' || attname as table from pg_attribute
       where attstattarget = 0 and attnum > 0 and not attisdropped order by 1`,
    );
    expect(told.map(({ table }) => table)).toEqual([
      'contact_identities.user_id',
      'file_import_items.import_id',
      'file_import_items.user_id',
      'interactions.user_id',
    ]);
  });

  it('gives nobody else anything, and no function but search the rights of its owner', async () => {
    const foreign = await context.query(
      `select table_name, grantee, privilege_type from information_schema.role_table_grants
       where table_schema = 'public'
         and grantee not in ('omnicrm_app', 'omnicrm_system', 'omnicrm_eraser', 'omnicrm_retention', 'omnicrm_search', current_user)`,
    );
    const definers = await context.query(
      `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
    );
    const truncating = await context.query(
      `select table_name from information_schema.role_table_grants
       where grantee in ('omnicrm_app', 'omnicrm_system') and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`,
    );
    expect([foreign, definers, truncating]).toEqual([[], [{ proname: 'search_matches' }], []]);
  });

  it('lets whoever searches read what is searched, and nothing else, by one function that nobody else may call', async () => {
    const rights = await context.query<{ what: string }>(
      `select table_name || ': ' || privilege_type as what from information_schema.role_table_grants where grantee = 'omnicrm_search'
       union select table_name || '.' || column_name from information_schema.column_privileges
       where grantee = 'omnicrm_search' and table_name <> 'search_texts' order by 1`,
    );
    expect(rights.map(({ what }) => what)).toEqual(['search_texts: SELECT']);
    const [searching] = await context.query(
      `select pg_get_userbyid(proowner) as owner, proconfig[1] as path,
         has_function_privilege('omnicrm_app', oid, 'execute') as app,
         has_function_privilege('omnicrm_system', oid, 'execute') as system,
         has_function_privilege('omnicrm_eraser', oid, 'execute') as eraser,
         has_schema_privilege('omnicrm_search', 'public', 'create') as creates
       from pg_proc where proname = 'search_matches'`,
    );
    expect(searching).toEqual({
      owner: 'omnicrm_search',
      path: 'search_path=pg_catalog, public, pg_temp',
      app: true,
      system: false,
      eraser: false,
      creates: false,
    });
  });

  it('lets whoever erases read and delete what is of one user, and write the certificate and what nobody else may', async () => {
    const rights = await context.query<{ what: string }>(
      `select distinct table_name || ': ' || privilege_type as what from information_schema.column_privileges
       where grantee = 'omnicrm_eraser' and privilege_type not in ('SELECT')
       union
       select table_name || ': ' || privilege_type from information_schema.role_table_grants
       where grantee = 'omnicrm_eraser' and privilege_type not in ('SELECT', 'DELETE') order by 1`,
    );
    expect(rights.map(({ what }) => what)).toEqual([
      'consents: UPDATE',
      'conversation_members: UPDATE',
      'erasure_certificates: UPDATE',
    ]);
    const loose = await context.query(
      `select tablename, policyname from pg_policies where 'omnicrm_eraser' = any(roles)
       and qual !~ '^\\(?\\(?(user_id|id) = \\( SELECT current_user_id\\(\\) AS current_user_id\\)\\)?\\)?$'`,
    );
    expect(loose).toEqual([]);
  });

  it('lets whoever cuts audit logs read and delete entries of one user, and nothing else', async () => {
    const rights = await context.query<{ what: string }>(
      `select table_name || ': ' || privilege_type as what from information_schema.role_table_grants
       where grantee = 'omnicrm_retention'
       union
       select table_name || '.' || column_name from information_schema.column_privileges
       where grantee = 'omnicrm_retention' and table_name <> 'audit_entries' order by 1`,
    );
    expect(rights.map(({ what }) => what)).toEqual(['audit_entries: DELETE', 'audit_entries: SELECT']);
    const policies = await context.query<{ qual: string }>(
      `select qual from pg_policies where 'omnicrm_retention' = any(roles)`,
    );
    expect(policies).toEqual([{ qual: '(user_id = ( SELECT current_user_id() AS current_user_id))' }]);
  });

  it('cannot give a row to somebody else', async () => {
    const [ada, bob] = [await context.newUser('Ada'), await context.newUser('Bob')];
    await context.query(`insert into contacts (id, user_id, display_name) values (gen_random_uuid(), $1, 'A')`, [ada]);
    const give = context.database.forUser(ada, (scope) => scope.query(`update contacts set user_id = $1`, [bob]));
    await expect(give).rejects.toThrow(/row-level security|permission denied/);
  });

  // The embedded database runs in one thread, which cannot interrupt itself; it is told the limit all the same.
  (distributed ? it : it.skip)('cancels a statement that takes too long', async () => {
    const slow = context.database.asSystem('test', (scope) => scope.query(`select pg_sleep(20)`));
    await expect(slow).rejects.toThrow(/statement timeout/);
  });

  it('is told how long a statement may take, in every scope', async () => {
    const ada = await context.newUser('Ada');
    const show = `show statement_timeout`;
    expect([
      await context.database.forUser(ada, (scope) => scope.query(show)),
      await context.database.asSystem('test', (scope) => scope.query(show)),
    ]).toEqual([[{ statement_timeout: '150ms' }], [{ statement_timeout: '150ms' }]]);
  });
});
