import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from '@jest/globals';

const SECRET = /token|secret|passw|cookie|verifier|nonce|encrypted|envelope|hash|credential/i;
/** Hashes that are there to be compared by people, and open nothing. */
const MEANT_TO_BE_SEEN = [
  'ApproveSyncInput.hash',
  'AuditEntry.hash',
  'Erasure.hash',
  'PersonErasure.hash',
  'SyncPreview.hash',
  // Shown once, when it is made.
  'CreateApiKeyPayload.token',
  // What models count by.
  'AiUsageDay.inputTokens',
  'AiUsageDay.outputTokens',
];

/** Every name that a client can ask for, filter by, sort by or send. */
function namesOf(sdl: string): string[] {
  const types = Object.values(buildSchema(sdl).getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return types.flatMap((type) => {
    if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) => [
      `${type.name}.${name}`,
      ...args.map((argument) => `${type.name}.${name}.${argument.name}`),
    ]);
  });
}

describe('the GraphQL schema', () => {
  const names = namesOf(readFileSync('schema.graphql', 'utf8'));

  it('has no field, argument, filter, order or value that is named like a secret', () => {
    expect(names.length).toBeGreaterThan(300);
    const suspicious = names.filter((name) => SECRET.test(name.slice(name.indexOf('.') + 1)));
    expect(suspicious.filter((name) => !MEANT_TO_BE_SEEN.includes(name))).toEqual([]);
  });
});
