import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { type INestApplication, Module } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { apiFeatures } from '../../apps/api/api.features.js';
import { platformModules } from '../../apps/platform.js';
import { newApiKeyToken } from '../../libs/auth/domain/api-key-token.js';
import { API_SCOPES } from '../../libs/auth/index.js';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { ACCESS } from '../../libs/platform/http/index.js';
import { type TestDatabase, createTestDatabase, testEnvironment } from '../setup/index.js';

@Module({})
class TestRootModule {}

const NOBODY = '0197a0de-0000-7000-8000-00000000dead';

let database: TestDatabase;
let app: INestApplication;
let schema: GraphQLSchema;
let url: string;
let [user, admin]: string[] = [];
let key: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const imports = [...platformModules(testEnvironment(database.url)), ...apiFeatures];
  app = await NestFactory.create({ module: TestRootModule, imports }, { logger: ['error'], abortOnError: false });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  ({ schema } = app.get(GraphQLSchemaHost));
  [user, admin] = [await newSession('user'), await newSession('admin')];
  key = await newKey();
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

async function newSession(role: string): Promise<string> {
  const token = randomToken();
  await database.query(
    `with made as (
       insert into users (id, email, name, role) values (gen_random_uuid(), $2 || '@people.example', $2, $2) returning id)
     insert into sessions (id, user_id, token_hash, idle_expires_at, absolute_expires_at)
     select gen_random_uuid(), id, $1, now() + interval '1 hour', now() + interval '1 hour' from made`,
    [sha256(token), role],
  );
  return `omnicrm_session=${token}`;
}

/** A key of the administrator, with every scope that there is. */
async function newKey(): Promise<string> {
  const { token, prefix, hash } = newApiKeyToken();
  await database.query(
    `insert into api_keys (id, user_id, name, prefix, token_hash, scopes, expires_at)
     select gen_random_uuid(), id, 'all', $1, $2, $3, now() + interval '1 hour' from users where role = 'admin'`,
    [prefix, hash, [...API_SCOPES]],
  );
  return token;
}

interface AdminEntrance {
  kind: 'query' | 'mutation' | 'route';
  name: string;
}

/** Whatever declares `@AdminOnly()`, read from what Nest runs. */
function adminEntrances(): AdminEntrance[] {
  const found: AdminEntrance[] = [];
  for (const { controllers, providers } of app.get(ModulesContainer).values())
    for (const { metatype, inject } of [...controllers.values(), ...providers.values()]) {
      if (typeof metatype !== 'function' || inject) continue;
      const methods = Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype ?? {}));
      for (const [name, { value: handler }] of methods) {
        if (typeof handler !== 'function' || name === 'constructor') continue;
        if ((Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, metatype)) !== 'admin') continue;
        const operation: unknown = Reflect.getMetadata('graphql:resolver_type', handler);
        if (operation === 'Query') found.push({ kind: 'query', name });
        else if (operation === 'Mutation') found.push({ kind: 'mutation', name });
        else if (Reflect.hasMetadata('method', handler)) {
          const parts = [Reflect.getMetadata('path', metatype), Reflect.getMetadata('path', handler)];
          found.push({ kind: 'route', name: `/${parts.map(String).join('/')}` });
        }
      }
    }
  return found;
}

function valueFor(type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.fromEntries(Object.values(named.getFields()).map((field) => [field.name, valueFor(field.type)]));
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (named.name === 'Float') return 0;
  return named.name === 'Boolean' ? false : NOBODY;
}

/** A request for one operation, about things that there are not. */
function request({ kind, name }: AdminEntrance): { query: string; variables: Record<string, unknown> } {
  const root = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  const field = root.getFields()[name]!;
  const needed = field.args.filter(({ type }) => isNonNullType(type));
  const declared = needed.map(({ name: argument, type }) => `$${argument}: ${String(type)}`).join(', ');
  const passed = needed.map(({ name: argument }) => `${argument}: $${argument}`).join(', ');
  const selection = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
  return {
    query: `${kind}${declared && ` (${declared})`} { ${name}${passed && `(${passed})`}${selection} }`,
    variables: Object.fromEntries(needed.map(({ name: argument, type }) => [argument, valueFor(type)])),
  };
}

/** How an entrance answers: the codes of its errors, or the status of a route. */
async function answer(entrance: AdminEntrance, headers: Record<string, string>): Promise<unknown> {
  if (entrance.kind === 'route') return (await fetch(url + entrance.name, { headers })).status;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', ...headers },
    body: JSON.stringify(request(entrance)),
  });
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}

const each = async (headers: Record<string, string>) => {
  const answers = new Map<string, unknown>();
  for (const entrance of adminEntrances()) answers.set(entrance.name, await answer(entrance, headers));
  return answers;
};
const all = (ofOperations: unknown, ofRoutes: unknown) =>
  new Map(adminEntrances().map(({ kind, name }) => [name, kind === 'route' ? ofRoutes : ofOperations]));

describe('what is for administrators alone', () => {
  it('is known', () => {
    const names = adminEntrances().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['adminUsers', 'setUserRole', 'erasures', '/health/details']));
  });

  it('refuses who is not signed in', async () => expect(await each({})).toEqual(all(['UNAUTHENTICATED'], 401)));

  it('refuses who is no administrator', async () =>
    expect(await each({ cookie: user! })).toEqual(all(['FORBIDDEN'], 403)));

  it('refuses API keys of administrators, whatever their scopes', async () =>
    expect(await each({ authorization: `Bearer ${key}` })).toEqual(all(['FORBIDDEN'], 401)));

  it('is open to administrators', async () => expect(await each({ cookie: admin! })).toEqual(all([], 200)));

  it('is closed to them from the moment they are none, past what is remembered of sessions', async () => {
    await database.query(`update users set role = 'user' where role = 'admin'`);
    expect(await each({ cookie: admin! })).toEqual(all(['FORBIDDEN'], 403));
  });
});
