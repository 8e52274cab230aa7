import { jsonResponse, parseJson, type SandboxRequest, type SandboxResponse } from '../http/messages.js';
import { isObject, type JsonObject } from '../core/values.js';
import type { Account } from '../accounts/account.js';
import type { Sandbox } from '../sandbox.js';

/** A request to an admin route, with the path's parameters and the parsed body. */
export interface AdminCall {
  sandbox: Sandbox;
  params: Record<string, string>;
  query: URLSearchParams;
  body: JsonObject;
}

export interface AdminRoute {
  http: string;
  path: string;
  handle(call: AdminCall): unknown;
}

/** A refusal of an admin route: plain JSON, not Google's shape. */
export class AdminError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  toResponse(): SandboxResponse {
    return jsonResponse(this.status, { error: this.message });
  }
}

/** The account that the path names; 404 when there is none. */
export function accountOf(call: AdminCall): Account {
  const account = call.sandbox.accounts.get(call.params['email'] ?? '');
  if (!account) throw new AdminError(404, `no account ${call.params['email'] ?? ''}`);
  return account;
}

/** The accounts that a body means: the one named by `account`, or all. */
export function accountsIn(call: AdminCall): Account[] {
  const email = call.body['account'];
  if (email === undefined) return call.sandbox.accounts.list();
  const account = call.sandbox.accounts.get(String(email));
  if (!account) throw new AdminError(404, `no account ${String(email)}`);
  return [account];
}

/** The JSON object in a body; an empty body is {}. */
export function readBody(request: SandboxRequest): JsonObject {
  const text = request.body.toString('utf8').trim();
  if (text === '') return {};
  const value = parseJson(text);
  if (!isObject(value)) throw new AdminError(400, 'the body must be a JSON object');
  return value;
}
