import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from './support.js';

interface Schema {
  type?: string;
  format?: string;
  enum?: string[];
  $ref?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
}

const FORMATS: Record<string, RegExp> = {
  int64: /^-?\d+$/,
  uint64: /^\d+$/,
  byte: /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}==|[A-Za-z0-9_-]{3}=)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
};

const FOLDER = join(process.cwd(), '../shared/google');

/** Checks values against a Google discovery document: every property known, of its type and format, enums respected. */
export class Discovery {
  private constructor(private readonly schemas: Record<string, Schema>) {}

  /** undefined when the documents are not at hand. */
  static load(file: string): Discovery | undefined {
    const path = join(FOLDER, file);
    if (!existsSync(path)) return undefined;
    const document = JSON.parse(readFileSync(path, 'utf8')) as { schemas: Record<string, Schema> };
    return new Discovery(document.schemas);
  }

  /** What is wrong with a value, each problem with its path; [] when nothing is. */
  problems(schemaName: string, value: unknown): string[] {
    const schema = this.schemas[schemaName];
    return schema ? this.check(schema, value, schemaName) : [`no schema ${schemaName}`];
  }

  private check(schema: Schema, value: unknown, path: string): string[] {
    if (schema.$ref) return this.check(this.schemas[schema.$ref] ?? {}, value, path);
    switch (schema.type) {
      case 'object':
        return this.checkObject(schema, value, path);
      case 'array':
        if (!Array.isArray(value)) return [`${path}: no array`];
        return value.flatMap((item, index) => this.check(schema.items ?? {}, item, `${path}[${index}]`));
      case 'string':
        return checkString(schema, value, path);
      case 'integer':
        return Number.isInteger(value) ? [] : [`${path}: no integer`];
      case 'number':
      case 'boolean':
        return typeof value === schema.type ? [] : [`${path}: no ${schema.type}`];
      default:
        return [];
    }
  }

  private checkObject(schema: Schema, value: unknown, path: string): string[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: no object`];
    return Object.entries(value as Json).flatMap(([name, member]) => {
      const below = schema.properties?.[name] ?? schema.additionalProperties;
      return below ? this.check(below, member, `${path}.${name}`) : [`${path}.${name}: unknown property`];
    });
  }
}

function checkString(schema: Schema, value: unknown, path: string): string[] {
  if (typeof value !== 'string') return [`${path}: no string`];
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: "${value}" is none of ${schema.enum.join(', ')}`];
  const format = schema.format ? FORMATS[schema.format] : undefined;
  return format && !format.test(value) ? [`${path}: "${value.slice(0, 40)}" is no ${schema.format}`] : [];
}
