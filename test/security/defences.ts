/** A defence that is taken away, to see that the tests of its row notice. */
export interface Defence {
  readonly row: string;
  readonly what: string;
  readonly file: string;
  /** Fits the file exactly once. */
  readonly pattern: RegExp;
  readonly instead: string;
  /** The tests that have to fail. */
  readonly tests: string;
}

const unit = (file: string) => ({ file: `libs/${file}.ts`, tests: `libs/${file}.spec.ts` });

export const defences: readonly Defence[] = [
  {
    row: 'S01',
    what: 'HttpOnly',
    ...unit('auth/http/cookie-jar'),
    pattern: /httpOnly: true/,
    instead: 'httpOnly: false',
  },
  {
    row: 'S02',
    what: 'the browser that a passkey was asked for in',
    file: 'libs/auth/data/passkeys/passkey-challenge.repository.ts',
    tests: 'test/api/passkeys.spec.ts',
    pattern: /and browser_hash = \$2/,
    instead: 'and $2::bytea is not null',
  },
  {
    row: 'S02',
    what: 'the counter of a passkey',
    file: 'libs/auth/data/passkeys/passkey.repository.ts',
    tests: 'test/api/passkeys.spec.ts',
    pattern: /and \(counter < \$2::bigint or \(counter = 0 and \$2::bigint = 0\)\)/,
    instead: '',
  },
  {
    row: 'S06',
    what: 'no path that begins with two slashes',
    ...unit('auth/domain/return-path'),
    pattern: / \|\| url\.pathname\.startsWith\('\/\/'\)/,
    instead: '',
  },
  {
    row: 'S07',
    what: 'the nonce of the flow',
    ...unit('auth/domain/id-token-verifier.service'),
    pattern: /byUs && forThisFlow/,
    instead: 'byUs',
  },
  {
    row: 'S10',
    what: 'envelopes bound to their place',
    ...unit('platform/crypto/keyring'),
    pattern: /\[VERSION, keyId, table, column, rowId\]/,
    instead: '[VERSION, keyId]',
  },
  {
    row: 'S10',
    what: 'leaving alone what cannot be decrypted',
    file: 'libs/keys/domain/renew-rows.ts',
    tests: 'libs/keys/domain/renew-rows.spec.ts',
    pattern: /fresh === null/,
    instead: 'fresh === undefined',
  },
  {
    row: 'S11',
    what: 'what production forbids',
    file: 'libs/platform/config/platform.config.ts',
    tests: 'libs/platform/config/config.spec.ts',
    pattern: /values\.NODE_ENV !== 'production'/,
    instead: 'true',
  },
  {
    row: 'S12',
    what: 'refusing what says nothing',
    file: 'libs/auth/http/session.guard.ts',
    tests: 'test/integration/access.spec.ts',
    pattern: /access === undefined\)/,
    instead: 'access !== access)',
  },
  {
    row: 'S12',
    what: 'a session that waits for a passkey being nobody',
    file: 'libs/auth/data/session.repository.ts',
    tests: 'test/integration/access.spec.ts',
    pattern: /and not s\.awaits_passkey and u\.disabled_at is null`,\s+\[tokenHash/,
    instead: 'and u.disabled_at is null`, [tokenHash',
  },
  {
    row: 'S12',
    what: 'administrators alone',
    file: 'libs/auth/http/session.guard.ts',
    tests: 'test/integration/admin-only.spec.ts',
    pattern: /access === 'admin' && request\.viewer/,
    instead: 'access === undefined && request.viewer',
  },
  {
    row: 'S12',
    what: 'the role of this moment',
    file: 'libs/auth/domain/admin/admin-access.service.ts',
    tests: 'test/integration/admin-only.spec.ts',
    pattern: /user\?\.role !== 'admin'/,
    instead: "viewer.role !== 'admin'",
  },
  {
    row: 'S14',
    what: 'no token in the schema',
    file: 'schema.graphql',
    tests: 'test/security/schema-names.spec.ts',
    pattern: /^type Integration \{$/m,
    instead: 'type Integration {\n  refreshToken: String',
  },
  {
    row: 'S15',
    what: 'the role that row-level security binds',
    file: 'libs/platform/database/database.ts',
    tests: 'test/integration/scope.spec.ts',
    pattern: /set local role omnicrm_app; /,
    instead: '',
  },
  {
    row: 'S20',
    what: 'the origin of a request',
    ...unit('auth/http/cross-site'),
    pattern: /return origin !== ownOrigin/,
    instead: 'return false',
  },
  {
    row: 'S21',
    what: 'the allow-list of errors',
    ...unit('platform/graphql/format-error'),
    pattern: /extensions: \{ code \},/,
    instead: 'extensions: { ...formatted.extensions, code },',
  },
  {
    row: 'S22',
    what: 'the time-out of statements',
    file: 'libs/platform/database/database.ts',
    tests: 'test/integration/catalogue.spec.ts',
    pattern: /; set local statement_timeout = \$\{this\.config\.DATABASE_STATEMENT_TIMEOUT_MS\}/,
    instead: '',
  },
  {
    row: 'S24',
    what: 'who signs a push',
    file: 'libs/integrations/providers/google/push/push-token-verifier.ts',
    tests: 'test/integration/push-webhooks.spec.ts',
    pattern: /payload\.email === proof\.serviceAccount && /,
    instead: '',
  },
  {
    row: 'S28',
    what: 'the apostrophe before a formula',
    ...unit('platform/csv/csv-row'),
    pattern: /FORMULA\.test\(value\) \? `'\$\{value\}` : value/,
    instead: 'value',
  },
  {
    row: 'S32',
    what: 'asking the switch',
    file: 'libs/ai/domain/models/model-gateway.service.ts',
    tests: 'test/integration/ai-sockets.spec.ts',
    pattern: /if \(!\(await this\.isOn\(userId\)\)\) throw new AiOffError\(\);/,
    instead: 'await this.isOn(userId);',
  },
  {
    row: 'S33',
    what: 'the hash of an audit entry',
    ...unit('audit/domain/chain'),
    pattern: /row\.hash\.equals\([^\n]+ &&\n/,
    instead: '\n',
  },
  {
    row: 'S35',
    what: 'metrics not through a proxy',
    ...unit('platform/telemetry/scrape-access'),
    pattern: / && !FORWARDING\.some\([^\n]+undefined\)/,
    instead: '',
  },
  {
    row: 'S36',
    what: 'the list of hosts',
    ...unit('platform/http/outbound-http'),
    pattern: /!this\.origins\.has\(origin\)/,
    instead: 'origin === ""',
  },
  {
    row: 'S37',
    what: 'the list of who may run scripts',
    file: 'package.json',
    tests: 'test/security/lock-file.spec.ts',
    pattern: /"allowScripts": \{/,
    instead: '"allowScripts": {\n    "msgpackr-extract": true,',
  },
];
