import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaOptions } from './schema-options.js';

type ModuleReference = Type | DynamicModule;

// The framework marks resolver classes with this metadata key, even when @Resolver() names no type.
const RESOLVER_METADATA = 'graphql:resolver_type';

function providersOf(module: ModuleReference, seen: Set<unknown>): unknown[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const base = 'module' in module ? module.module : module;
  const dynamic = 'module' in module ? module : undefined;
  const listed = (key: 'providers' | 'imports'): unknown[] => [
    ...((Reflect.getMetadata(key, base) as unknown[] | undefined) ?? []),
    ...(dynamic?.[key] ?? []),
  ];
  const imports = listed('imports').filter(
    (item): item is ModuleReference =>
      typeof item === 'function' || (typeof item === 'object' && item !== null && 'module' in item),
  );
  return [...listed('providers'), ...imports.flatMap((item) => providersOf(item, seen))];
}

/** Resolver classes that modules (and what they import) provide. */
export function resolversOf(modules: ModuleReference[]): Type[] {
  const seen = new Set<unknown>();
  return modules
    .flatMap((module) => providersOf(module, seen))
    .filter((item): item is Type => typeof item === 'function' && Reflect.hasMetadata(RESOLVER_METADATA, item));
}

/**
 * Prints the schema without starting the application: no database, no configuration.
 * @param modules the api modules, e.g. `[ContactsApiModule, SyncApiModule]`
 * @returns SDL, sorted, ending in a line break
 */
export async function buildSchemaSDL(modules: ModuleReference[]): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create(resolversOf(modules), buildSchemaOptions);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}
