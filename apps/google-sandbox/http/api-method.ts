import type { Account } from '../accounts/account.js';
import type { SandboxRequest } from './messages.js';

export type Service = 'gmail' | 'calendar';

/** A call that has passed the door: whose it is, what it may do, and what it asks for. */
export interface ApiCall {
  account: Account;
  scopes: ReadonlySet<string>;
  /** Values of the path's parameters, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  request: SandboxRequest;
}

/** One method of a Google API: an object becomes JSON (after `fields=`), a buffer is JSON already, undefined is 204. */
export interface ApiMethod {
  /** As in the discovery document, e.g. "gmail.users.messages.get". */
  name: string;
  service: Service;
  http: string;
  /** Path with :parameters. */
  path: string;
  /** Any one of these scopes is enough. */
  scopes: readonly string[];
  handle(call: ApiCall): object | Buffer | undefined;
}

interface CompiledMethod {
  method: ApiMethod;
  pattern: RegExp;
  names: string[];
}

export interface MatchedMethod {
  method: ApiMethod;
  params: Record<string, string>;
}

/** Finds the API method for a request's verb and path. */
export class MethodTable {
  private readonly methods: CompiledMethod[];

  constructor(methods: readonly ApiMethod[]) {
    this.methods = methods.map((method) => {
      const names = [...method.path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
      return { method, names, pattern: new RegExp(`^${method.path.replace(/:\w+/g, '([^/]+)')}$`) };
    });
  }

  find(http: string, path: string): MatchedMethod | undefined {
    for (const { method, pattern, names } of this.methods) {
      if (method.http !== http) continue;
      const match = pattern.exec(path);
      if (!match) continue;
      const params: Record<string, string> = {};
      names.forEach((name, index) => (params[name] = decode(match[index + 1]!)));
      return { method, params };
    }
    return undefined;
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** An integer of the query between `min` and `max`, or the default. */
export function integerParam(query: URLSearchParams, name: string, fallback: number, max: number): number {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) return fallback;
  return Math.min(Math.max(value, 1), max);
}

/** A boolean of the query. */
export function booleanParam(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true';
}
