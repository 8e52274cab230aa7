import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { Controller, Get, type INestApplication, Module, RequestMethod } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost, Query, Resolver } from '@nestjs/graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isLeafType, isRequiredArgument } from 'graphql';
import { apiFeatures } from '../../apps/api/api.features.js';
import { platformModules } from '../../apps/platform.js';
import { randomToken, sha256 } from '../../libs/platform/crypto/index.js';
import { ACCESS, Authenticated, Public } from '../../libs/platform/http/index.js';
import { type TestDatabase, createTestDatabase, testEnvironment } from '../setup/index.js';

@Controller('test')
class TestController {
  @Get('forgotten')
  forgotten() {
    return 'open';
  }

  @Public()
  @Get('public')
  public() {
    return 'open';
  }

  @Authenticated()
  @Get('private')
  private() {
    return 'open';
  }
}

@Resolver()
class TestResolver {
  @Query(() => String)
  forgotten() {
    return 'open';
  }
}

@Module({ controllers: [TestController], providers: [TestResolver] })
class TestModule {}

@Module({})
class TestRootModule {}

const forgottenOnPurpose = ['TestController.forgotten', 'TestResolver.forgotten'];

let database: TestDatabase;
let app: INestApplication;
let url: string;
let cookie: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const imports = [...platformModules(testEnvironment(database.url)), ...apiFeatures, TestModule];
  app = await NestFactory.create({ module: TestRootModule, imports }, { logger: ['error'], abortOnError: false });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  cookie = await newSession();
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

async function newSession(awaitsPasskey = false): Promise<string> {
  const token = randomToken();
  await database.query(
    `with ada as (insert into users (id, email, name) values (gen_random_uuid(), 'ada@people.example', 'Ada') returning id)
     insert into sessions (id, user_id, token_hash, idle_expires_at, absolute_expires_at, awaits_passkey)
     select gen_random_uuid(), id, $1, now() + interval '1 hour', now() + interval '1 hour', $2 from ada`,
    [sha256(token), awaitsPasskey],
  );
  return `omnicrm_session=${token}`;
}

const status = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(url + path, { headers })).status;

/** Codes of the errors of a GraphQL query. */
async function codes(query: string, headers: Record<string, string> = {}): Promise<unknown[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', ...headers },
    body: JSON.stringify({ query }),
  });
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}

interface Entrance {
  name: string;
  access: unknown;
  /** Of a route: `GET /events`. */
  route: string | null;
}

/** Every route, and every operation of GraphQL, with what it declares. */
function* entrances(): Generator<Entrance> {
  for (const { controllers, providers } of app.get(ModulesContainer).values())
    for (const { metatype, inject } of [...controllers.values(), ...providers.values()]) {
      if (typeof metatype !== 'function' || inject) continue;
      const methods = Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype ?? {}));
      for (const [name, { value: handler }] of methods) {
        if (typeof handler !== 'function' || name === 'constructor') continue;
        const isRoute = Reflect.hasMetadata('path', handler) && Reflect.hasMetadata('method', handler);
        const operation: unknown = Reflect.getMetadata('graphql:resolver_type', handler);
        if (!isRoute && !['Query', 'Mutation', 'Subscription'].includes(String(operation))) continue;
        const access: unknown = Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, metatype);
        yield { name: `${metatype.name}.${name}`, access, route: isRoute ? routeOf(metatype, handler) : null };
      }
    }
}

function routeOf(controller: object, handler: object): string {
  const [base, own] = [controller, handler].map((part) => String(Reflect.getMetadata('path', part)));
  const path = `/${base}/${own}`.replace(/\/{2,}/g, '/').replace(/:\w+/g, '0197a0de-0000-7000-8000-000000000000');
  return `${RequestMethod[Reflect.getMetadata('method', handler) as number]} ${path}`;
}

describe('default deny', () => {
  it('every route and operation says who may call it', () => {
    const all = [...entrances()];
    expect(all.length).toBeGreaterThan(10);
    const silent = all
      .filter(({ access }) => !['public', 'authenticated', 'admin'].includes(String(access)))
      .map(({ name }) => name);
    expect(silent.sort()).toEqual(forgottenOnPurpose);
  });

  it('what says nothing is open to nobody', async () => {
    expect(await status('/test/forgotten')).toBe(403);
    expect(await status('/test/forgotten', { cookie })).toBe(403);
    expect(await codes('{ forgotten }')).toEqual(['FORBIDDEN']);
    expect(await codes('{ forgotten }', { cookie })).toEqual(['FORBIDDEN']);
  });

  it('what is declared is as open as it says', async () => {
    expect(await status('/test/public')).toBe(200);
    expect(await status('/test/private')).toBe(401);
    expect(await status('/test/private', { cookie: `omnicrm_session=${randomToken()}` })).toBe(401);
    expect(await status('/test/private', { cookie })).toBe(200);
  });

  it('one refused operation does not open the others of its document', async () => {
    expect(await codes('{ viewer { id } auditVerification { valid } }')).toEqual(['UNAUTHENTICATED']);
    expect(await codes('{ viewer { id } auditVerification { valid } }', { cookie })).toEqual([]);
  });
});

describe('a session that waits for a passkey', () => {
  let waiting: string;
  beforeAll(async () => {
    waiting = await newSession(true);
  });

  it('opens no route', async () => {
    const closed = [...entrances()].filter(({ route, access }) => route !== null && access === 'authenticated');
    expect(closed.length).toBeGreaterThan(10);
    for (const { route } of closed) {
      const [method, path] = route!.split(' ') as [string, string];
      const response = await fetch(url + path, {
        method,
        redirect: 'manual',
        headers: { cookie: waiting, origin: 'http://localhost:3000' },
      });
      expect([route, response.status, await response.json()]).toMatchObject([route, 403, { code: 'PASSKEY_REQUIRED' }]);
    }
  });

  it('opens no operation', async () => {
    const { schema } = app.get(GraphQLSchemaHost);
    const fields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
      Object.values(root.getFields()).map((field) => ({ kind: root.name.toLowerCase(), field })),
    );
    const plain = fields.filter(({ field }) => field.args.every((argument) => !isRequiredArgument(argument)));
    expect(plain.length).toBeGreaterThan(20);
    for (const { kind, field } of plain) {
      if (field.name === 'forgotten') continue;
      const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
      const answer = await codes(`${kind} { ${field.name} ${selection} }`, { cookie: waiting });
      expect([field.name, answer]).toEqual([field.name, ['PASSKEY_REQUIRED']]);
    }
  });
});
