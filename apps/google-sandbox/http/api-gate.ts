import { ApiError, insufficientScope, invalidCredentials, notFound } from './api-error.js';
import { faultEffect } from '../faults/effect.js';
import type { Fault } from '../faults/fault.js';
import { bearerToken } from '../oauth/identity.js';
import type { Sandbox } from '../sandbox.js';
import { MethodTable, type ApiMethod, type MatchedMethod } from './api-method.js';
import { applyFields, parseFields } from './fields.js';
import { emptyResponse, jsonResponse, type SandboxRequest, type SandboxResponse } from './messages.js';

/** The door of the Google APIs: token, faults, scopes, quota, the method itself, `fields=`, and the ledger entry. */
export class ApiGate {
  private readonly table: MethodTable;

  constructor(
    private readonly sandbox: Sandbox,
    methods: readonly ApiMethod[],
  ) {
    this.table = new MethodTable(methods);
  }

  call(request: SandboxRequest): SandboxResponse {
    const matched = this.table.find(request.method, request.path);
    if (!matched) return notFound(`Not found: ${request.method} ${request.path}`).toResponse();
    const token = this.sandbox.grants.findAccess(bearerToken(request) ?? '');
    const account = token && this.sandbox.accounts.get(token.account);
    const { name } = matched.method;
    const paged = request.query.has('pageToken');
    const target = account && { method: name, account: account.email, path: request.path, paged };
    const fault = target && this.sandbox.nextFault(target);
    const response = this.answer(matched, request, token?.account, token?.scopes ?? [], fault);
    this.sandbox.ledger.record({
      at: this.sandbox.now(),
      method: name,
      account: account?.email ?? '',
      units: response.status < 400 ? this.sandbox.quota.cost(name) : 0,
      status: response.status,
      ...(fault ? { fault: fault.kind } : {}),
    });
    return response;
  }

  private answer(
    matched: MatchedMethod,
    request: SandboxRequest,
    email: string | undefined,
    scopes: readonly string[],
    fault: Fault | undefined,
  ): SandboxResponse {
    try {
      return this.perform(matched, request, email, scopes, fault);
    } catch (error) {
      if (error instanceof ApiError) return error.toResponse();
      throw error;
    }
  }

  private perform(
    matched: MatchedMethod,
    request: SandboxRequest,
    email: string | undefined,
    scopes: readonly string[],
    fault: Fault | undefined,
  ): SandboxResponse {
    const { method, params } = matched;
    const account = email === undefined ? undefined : this.sandbox.accounts.get(email);
    if (!account) throw invalidCredentials();
    const effect = fault && faultEffect(fault, this.sandbox.now());
    if (effect instanceof ApiError) throw effect;
    if (!method.scopes.some((scope) => scopes.includes(scope))) throw insufficientScope(method.service, method.name);
    const left = this.sandbox.quota.enter(method.service, account.email);
    try {
      this.sandbox.quota.spend(method.service, method.name, account.email);
      const result = method.handle({ account, scopes: new Set(scopes), params, query: request.query, request });
      const response =
        result === undefined ? emptyResponse(204) : jsonResponse(200, masked(result, request.query.get('fields')));
      return { ...response, left, ...(effect ? { fault: effect } : {}) };
    } catch (error) {
      left();
      throw error;
    }
  }
}

function masked(result: object | Buffer, fields: string | null): unknown {
  return fields && !Buffer.isBuffer(result) ? applyFields(result, parseFields(fields)) : result;
}
