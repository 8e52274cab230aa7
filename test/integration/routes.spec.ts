import 'reflect-metadata';
import { type INestApplication, Module, RequestMethod } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiFeatures } from '../../apps/api/api.features.js';
import { platformModules } from '../../apps/platform.js';
import { ACCESS } from '../../libs/platform/http/index.js';
import { type TestDatabase, createTestDatabase, testEnvironment } from '../setup/index.js';

@Module({})
class TestRootModule {}

let database: TestDatabase;
let app: INestApplication;

beforeAll(async () => {
  database = await createTestDatabase();
  const imports = [...platformModules(testEnvironment(database.url)), ...apiFeatures];
  app = await NestFactory.create({ module: TestRootModule, imports }, { logger: ['error'], abortOnError: false });
  await app.init();
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

/** Every route of a controller, with who may call it. */
function routesOf(metatype: { prototype: object }): string[] {
  const base = String(Reflect.getMetadata('path', metatype));
  return Object.values(Object.getOwnPropertyDescriptors(metatype.prototype)).flatMap(({ value: handler }) => {
    if (typeof handler !== 'function' || !Reflect.hasMetadata('method', handler)) return [];
    const access: unknown = Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, metatype);
    const method = RequestMethod[Reflect.getMetadata('method', handler) as number];
    const path = [base, String(Reflect.getMetadata('path', handler))].map((part) => part.replace(/^\/|\/$/g, ''));
    return [`${method} /${path.filter(Boolean).join('/')} ${String(access)}`];
  });
}

describe('the routes of the server', () => {
  it('are these, and no others', () => {
    const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
    const routes = controllers.flatMap(({ metatype }) => (metatype ? routesOf(metatype as { prototype: object }) : []));
    expect([...new Set(routes)].sort()).toEqual(ROUTES);
  });
});

/** Whoever adds a route decides here, once more, who may call it. Metrics look at who asks by themselves. */
const ROUTES: string[] = [
  'DELETE /auth/passkeys/proof public',
  'GET /audit/export.jsonl authenticated',
  'GET /auth/google public',
  'GET /auth/google/callback public',
  'GET /auth/providers public',
  'GET /contacts/export.csv authenticated',
  'GET /documents/:id/content authenticated',
  'GET /erasures/certificate.json public',
  'GET /events authenticated',
  'GET /exports/:id authenticated',
  'GET /health/details admin',
  'GET /health/live public',
  'GET /health/ready public',
  'GET /health/startup public',
  'GET /integrations/google/callback authenticated',
  'GET /integrations/google/connect authenticated',
  'GET /metrics public',
  'GET /sync/batches/:id/report.csv authenticated',
  'GET /sync/batches/:id/report.json authenticated',
  'POST /auth/link public',
  'POST /auth/passkeys/proof public',
  'POST /auth/passkeys/proof/options public',
  'POST /auth/passkeys/registration authenticated',
  'POST /auth/passkeys/registration/options authenticated',
  'POST /auth/passkeys/sign-in public',
  'POST /auth/passkeys/sign-in/options public',
  'POST /chat/threads/:threadId/answers authenticated',
  'POST /documents authenticated',
  'POST /imports authenticated',
  'POST /webhooks/google/calendar public',
  'POST /webhooks/google/gmail public',
];
