import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ApiModule } from '../../apps/api/api.module.js';
import { freePort } from '../../apps/standalone/free-port.js';
import { type TestDatabase, createTestDatabase, testEnvironment } from '../setup/index.js';
import { insertCompany, insertContacts } from '../setup/people-builder.js';
import { TestUser } from '../setup/test-user.js';

const LIST = `query ($first: Int!, $search: String) {
  contacts(first: $first, search: $search) {
    totalCount
    edges {
      match { field }
      node {
        id displayName interactionCount nextInteractionAt strength { score }
        company { id name parent { id } totals { contactCount } } tags { id name } identities { value }
      }
    }
  }
}`;

/** Statements that the process sends, as the driver sees them. */
function countStatements(): { sent: string[]; stop: () => void } {
  const sent: string[] = [];
  const own = pg.Client.prototype.query;
  const counted = function (this: pg.Client, ...args: unknown[]): unknown {
    const [query] = args;
    const text = typeof query === 'string' ? query : (query as { text?: string }).text;
    if (text !== undefined && /^\s*(with|select|insert|update|delete)\b/i.test(text)) sent.push(text);
    return Reflect.apply(own, this, args);
  };
  pg.Client.prototype.query = counted as typeof own;
  return { sent, stop: () => (pg.Client.prototype.query = own) };
}

describe('the list of contacts', () => {
  let database: TestDatabase;
  let app: INestApplication;
  let ada: TestUser;

  beforeAll(async () => {
    database = await createTestDatabase();
    const port = await freePort(20_000 + Math.floor(Math.random() * 20_000), '127.0.0.1');
    const url = `http://127.0.0.1:${port}`;
    const module = ApiModule.forRoot({ ...testEnvironment(database.url), PUBLIC_URL: url });
    app = await NestFactory.create(module, { logger: ['error'], abortOnError: false });
    await app.listen(port, '127.0.0.1');
    [ada] = [await TestUser.create(url, database, 'Ada'), await TestUser.create(url, database, 'Bob')];
    const companies = await Promise.all(
      ['A', 'B', 'C'].map((name) => insertCompany(database.query, ada.userId, name, `${name}.example`.toLowerCase())),
    );
    const ids = await insertContacts(
      database.query,
      ada.userId,
      Array.from({ length: 60 }, (_, n) => ({
        name: `Person ${n}`,
        email: `p${n}@people.example`,
        companyId: companies[n % 3],
        lastAt: new Date(Date.now() - n * 60_000),
      })),
    );
    await ada.ask(
      `mutation ($ids: [ID!]!) { tagContacts(input: { contacts: { ids: $ids }, tagName: "all" }) { matched } }`,
      { ids },
    );
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  async function statements(first: number, search?: string): Promise<string[]> {
    const { sent, stop } = countStatements();
    try {
      const { contacts } = await ada.ask<{ contacts: { edges: unknown[] } }>(LIST, { first, search });
      expect(contacts.edges).toHaveLength(first);
    } finally {
      stop();
    }
    return sent;
  }

  it('takes as many statements for fifty rows with all that belongs to them as for one', async () => {
    for (const search of [undefined, 'person']) {
      const [one, fifty] = [await statements(1, search), await statements(50, search)];
      expect(fifty).toHaveLength(one.length);
      // The list, identities, tags, companies and their totals.
      expect(fifty).toHaveLength(5);
    }
  });
});
