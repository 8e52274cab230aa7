import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplication, Module, UnauthorizedException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  Context,
  Field,
  ID,
  Info,
  InputType,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
  registerEnumType,
} from '@nestjs/graphql';
import { IsInt, Max } from 'class-validator';
import { getIntrospectionQuery } from 'graphql';
import { ConfigModule } from '../config/index.js';
import {
  DomainError,
  GraphqlContext,
  GraphqlModule,
  PageArgs,
  type SelectionInfo,
  buildSchemaSDL,
  connectionTypes,
  graphqlConfig,
  selectedFields,
  toConnection,
} from './index.js';

enum Colour {
  RED = 'red',
}
registerEnumType(Colour, { name: 'Colour' });

@ObjectType('Thing')
class Thing {
  @Field(() => ID) id!: string;
  @Field(() => Date, { nullable: true }) at!: Date | null;
  @Field(() => Colour) colour!: string;
}
const { Connection: ThingConnection } = connectionTypes(Thing, 'Thing', { totalCount: 'All.' });

@InputType('SizeInput')
class SizeInput {
  @Field(() => Int) @IsInt() @Max(10) size!: number;
}

const batches: string[][] = [];

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => ThingConnection)
  things(@Args() args: PageArgs, @Info() info: SelectionInfo) {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, at: new Date(0), colour: 'red' }));
    const total = selectedFields(info).has('totalCount') ? { totalCount: 3 } : {};
    return {
      ...toConnection(
        rows,
        args,
        ({ id }) => [id],
        (row) => row,
      ),
      ...total,
    };
  }

  @Query(() => Thing, { nullable: true })
  broken(@Args('how') how: string) {
    if (how === 'domain') throw new DomainError('PREVIEW_EXPIRED', 'Make a new one.');
    if (how === 'auth') throw new UnauthorizedException('Sign in.');
    if (how === 'enum') return { id: 'x', at: null, colour: 'secret blue' };
    throw new Error('secret of another user');
  }

  @Query(() => Int)
  size(@Args('input') input: SizeInput) {
    return input.size;
  }

  @Query(() => Date)
  date(@Args('at', { type: () => Date }) at: Date) {
    return at;
  }

  @ResolveField('friend', () => String, { nullable: true })
  friend(@Parent() thing: Thing, @Context() context: GraphqlContext) {
    return context
      .loader('friend', async (ids: readonly string[]) => {
        batches.push([...ids]);
        return ids.map((id) => `friend of ${id}`);
      })
      .load(thing.id);
  }
}

@Module({ providers: [ThingResolver] })
class ThingsModule {}

@Module({
  imports: [
    ConfigModule.forRoot([graphqlConfig], { ENCRYPTION_KEYS: 'k:0123456789abcdefghijklmnopqrstuvwxyzABCDEFG' }),
    GraphqlModule,
    ThingsModule,
  ],
})
class TestModule {}

let app: INestApplication;
let url: string;

beforeAll(async () => {
  app = await NestFactory.create(TestModule, { logger: false });
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/graphql`;
});
afterAll(() => app.close());

async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    body: (await response.json()) as {
      data?: unknown;
      errors?: { message: string; path?: unknown; extensions: object }[];
    },
  };
}

/** A document runs compiled from its second time on: both ways must answer alike. */
async function askThrice(query: string, variables: object = {}) {
  const answers = [await ask(query, variables), await ask(query, variables), await ask(query, variables)];
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  return answers[0]!;
}

describe('the GraphQL endpoint', () => {
  it('answers compiled as it answers interpreted: pages, scalars, enums, fragments, aliases, field resolvers', async () => {
    const query = `query Things($n: Int) { things(first: $n) { totalCount pageInfo { hasNextPage endCursor } edges { ...E } } again: things { edges { node { id } } } }
      fragment E on ThingEdge { cursor node { __typename id when: at colour friend } }`;
    const { body } = await askThrice(query, { n: 2 });
    expect(body).toMatchObject({
      data: {
        things: {
          totalCount: 3,
          pageInfo: { hasNextPage: true },
          edges: [
            {
              node: {
                __typename: 'Thing',
                id: 'a',
                when: '1970-01-01T00:00:00.000Z',
                colour: 'RED',
                friend: 'friend of a',
              },
            },
            {},
          ],
        },
        again: { edges: [{ node: { id: 'a' } }, {}, {}] },
      },
    });
    expect(batches).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it.each([
    ['domain', 'PREVIEW_EXPIRED', 'Make a new one.'],
    ['auth', 'UNAUTHENTICATED', 'Sign in.'],
    ['internal', 'INTERNAL_SERVER_ERROR', 'Something went wrong.'],
    ['enum', 'INTERNAL_SERVER_ERROR', 'Something went wrong.'],
  ])('shows a %s error as %s', async (how, code, message) => {
    const { status, body } = await askThrice('query ($how: String!) { broken(how: $how) { id colour } }', { how });
    expect(status).toBe(200);
    expect(body.data).toEqual({ broken: null });
    expect(body.errors).toEqual([expect.objectContaining({ message, extensions: { code, requestId: null } })]);
  });

  it('refuses input that makes no sense', async () => {
    const codes = async (query: string, variables?: object) =>
      (await askThrice(query, variables)).body.errors?.map(({ extensions }) => extensions);
    const refused = [{ code: 'BAD_USER_INPUT', requestId: null }];
    expect(await codes('{ things(first: 101) { totalCount } }')).toEqual(refused);
    expect(await codes('{ things(first: 0) { totalCount } }')).toEqual(refused);
    expect(await codes('query ($i: SizeInput!) { size(input: $i) }', { i: { size: 11 } })).toEqual(refused);
    expect(await codes('query ($i: SizeInput!) { size(input: $i) }', { i: { size: 'x' } })).toEqual(refused);
    expect(await codes('query ($at: DateTime!) { date(at: $at) }', { at: 'yesterday' })).toEqual(refused);
    expect(
      (await askThrice('query ($at: DateTime!) { date(at: $at) }', { at: '2026-01-02T03:04:05Z' })).body.data,
    ).toEqual({ date: '2026-01-02T03:04:05.000Z' });
  });

  it('takes an unset page size, and null, for the default', async () => {
    const query = 'query ($n: Int) { things(first: $n) { pageInfo { hasNextPage } } }';
    const expected = { data: { things: { pageInfo: { hasNextPage: false } } } };
    expect((await askThrice(query)).body).toEqual(expected);
    expect((await askThrice(query, { n: null })).body).toEqual(expected);
  });

  it('bounds what one request may ask for', async () => {
    const code = async (query: string) => (await ask(query)).body.errors?.[0];
    expect(
      await code(`{ ${Array.from({ length: 40 }, (_, i) => `a${i}: size(input: { size: 1 })`).join(' ')} }`),
    ).toMatchObject({
      message: expect.stringContaining('aliases'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(await code(`{ ${'x '.repeat(3000)} }`)).toMatchObject({ extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
    const batch = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{__typename}"}]',
    });
    expect(batch.status).toBe(400);
    const simple = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect(simple.status).toBe(400);
    expect((await fetch(`${url}?query={__typename}`)).status).toBe(400);
  });

  it('lets tools read the schema', async () => {
    const { body } = await ask(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
  });

  it('prints the schema without starting', async () => {
    const sdl = await buildSchemaSDL([ThingsModule]);
    expect(sdl).toContain('type ThingConnection {');
    expect(sdl).toContain('scalar DateTime');
    expect(sdl).toContain('friend: String');
  });
});
