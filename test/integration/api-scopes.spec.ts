import 'reflect-metadata';
import { type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isObjectType,
  parse,
} from 'graphql';
import { apiFeatures } from '../../apps/api/api.features.js';
import { platformModules } from '../../apps/platform.js';
import { API_SCOPES } from '../../libs/auth/index.js';
import { declaredScope } from '../../libs/platform/graphql/index.js';
import { neededScopes } from '../../libs/platform/graphql/needed-scopes.js';
import { type TestDatabase, createTestDatabase, testEnvironment } from '../setup/index.js';

/** What a key never does: know who is signed in, look after access, take everything along, read the audit log, look after notices, administrate. */
const CLOSED = [
  'adminAiCredits',
  'adminIntegrations',
  'adminSessions',
  'adminUser',
  'adminUsers',
  'aiModels',
  'aiSettings',
  'aiUsage',
  'anomalies',
  'apiKeys',
  'auditEntries',
  'auditSubjectTypes',
  'auditVerification',
  'chooseAiModel',
  'createApiKey',
  'createDataExportLink',
  'dataExports',
  'disconnectIntegration',
  'disconnectPreview',
  'endUserSession',
  'endUserSessions',
  'eraseMyAccount',
  'erasePerson',
  'erasures',
  'exportMyData',
  'markAnomalySeen',
  'notifications',
  'passkeys',
  'personErasurePreview',
  'personErasures',
  'projectQuotas',
  'readNotifications',
  'removePasskey',
  'renamePasskey',
  'retention',
  'revokeApiKey',
  'revokeSession',
  'setAiEnabled',
  'setRetention',
  'setUserAiCredits',
  'setUserDisabled',
  'setUserRole',
  'signOut',
  'switchOffSecondFactor',
  'switchOnSecondFactor',
  'unreadNotifications',
  'viewer',
];
/** Parts that hold nothing of their own: how a list goes on, and why something was refused. */
const NEUTRAL = ['PageInfo', 'UserError'];

@Module({})
class TestRootModule {}

let database: TestDatabase;
let app: INestApplication;
let schema: GraphQLSchema;

beforeAll(async () => {
  database = await createTestDatabase();
  const imports = [...platformModules(testEnvironment(database.url)), ...apiFeatures];
  app = await NestFactory.create({ module: TestRootModule, imports }, { logger: ['error'], abortOnError: false });
  await app.init();
  ({ schema } = app.get(GraphQLSchemaHost));
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const roots = () => [schema.getQueryType()!, schema.getMutationType()!];
const operations = () =>
  roots().flatMap((root) =>
    Object.values(root.getFields()).map((field) => ({ root, field, scope: declaredScope(field) })),
  );
const objectTypes = () =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
const areaOf = (scope: string) => scope.split(':')[0]!;
const needs = (query: string) => {
  const document = parse(query);
  const { scopes, closed } = neededScopes(schema, document, getOperationAST(document)!);
  return { scopes: [...scopes].sort(), closed };
};

describe('scopes of API keys', () => {
  it('are declared by every operation, but for those that are closed to keys', () => {
    expect(operations().length).toBeGreaterThan(80);
    const silent = operations().filter(({ scope }) => scope === undefined);
    expect(silent.map(({ field }) => field.name).sort()).toEqual(CLOSED);
  });

  it('are those that a key can have, for reading where something is read and for writing where it is changed', () => {
    for (const { root, field, scope } of operations()) {
      if (scope === undefined) continue;
      expect(API_SCOPES).toContain(scope);
      expect([field.name, scope.split(':')[1]]).toEqual([field.name, root.name === 'Mutation' ? 'write' : 'read']);
    }
    for (const type of objectTypes())
      for (const scope of [type, ...Object.values(type.getFields())].map(declaredScope))
        if (scope !== undefined) expect(API_SCOPES).toContain(scope);
  });

  it('leave no type between two areas: what is reached from both says where it belongs', () => {
    const reachedFrom = new Map<string, Set<string>>();
    const open: [GraphQLNamedType, string][] = operations()
      .filter(({ scope }) => scope !== undefined)
      .map(({ field, scope }) => [getNamedType(field.type), areaOf(scope!)]);
    for (let next = open.pop(); next; next = open.pop()) {
      const [type, above] = next;
      if (!isObjectType(type)) continue;
      const own = declaredScope(type);
      const area = own === undefined ? above : areaOf(own);
      const areas = reachedFrom.get(type.name) ?? new Set();
      if (areas.has(area)) continue;
      reachedFrom.set(type.name, areas.add(area));
      for (const field of Object.values(type.getFields())) {
        const scope = declaredScope(field);
        open.push([getNamedType(field.type), scope === undefined ? area : areaOf(scope)]);
      }
    }
    const between = [...reachedFrom].filter(([name, areas]) => areas.size > 1 && !NEUTRAL.includes(name));
    expect(between.map(([name, areas]) => `${name}: ${[...areas].sort().join(', ')}`)).toEqual([]);
  });

  it.each([
    ['{ contacts { edges { node { id displayName } } } }', ['contacts:read']],
    ['{ contacts { edges { node { timeline { pageInfo { hasNextPage } } } } } }', ['activities:read', 'contacts:read']],
    ['{ interactions { edges { node { id } } } }', ['activities:read']],
    [
      '{ interactions { edges { node { participants { contact { displayName } } } } } }',
      ['activities:read', 'contacts:read'],
    ],
    ['{ syncBatches { edges { node { id integration { id } } } } }', ['sync:read']],
    ['mutation { tagContacts(input: {}) { userErrors { code } } }', ['contacts:write']],
    ['mutation { tagContacts(input: {}) { change { id } } }', ['contacts:read', 'contacts:write']],
    [
      'query { ...a } fragment a on Query { tasks { edges { node { ...b } } } } fragment b on Task { contacts { displayName } }',
      ['activities:read', 'contacts:read'],
    ],
    ['{ tasks { edges { node { ... on Task { contacts { id } } } } } }', ['activities:read', 'contacts:read']],
    ['{ __typename __schema { types { name } } }', []],
  ])('%s needs %j', (query, scopes) => expect(needs(query)).toEqual({ scopes, closed: [] }));

  it('close what is closed wherever it stands', () => {
    expect(needs('{ contacts { edges { cursor } } viewer { id } }').closed).toEqual(['viewer']);
    expect(needs('mutation { ...a } fragment a on Mutation { signOut { signedOut } }').closed).toEqual(['signOut']);
  });
});
