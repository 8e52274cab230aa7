import { jsonResponse, type SandboxRequest, type SandboxResponse } from '../http/messages.js';
import type { Sandbox } from '../sandbox.js';
import { accountRoutes } from './account-routes.js';
import { AdminError, readBody, type AdminRoute } from './admin-call.js';
import { calendarRoutes } from './calendar-routes.js';
import { faultRoutes } from './fault-routes.js';
import { ledgerRoutes } from './ledger-routes.js';
import { mailRoutes } from './mail-routes.js';
import { pushRoutes } from './push-routes.js';

const ALL = [accountRoutes, mailRoutes, calendarRoutes, faultRoutes, pushRoutes, ledgerRoutes].flat();
const ROUTES = ALL.map((route) => ({
  route,
  names: [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!),
  pattern: new RegExp(`^${route.path.replace(/:\w+/g, '([^/]+)')}$`),
}));

/** Answers an admin request. Only for callers on this machine: the peer and the Host must be loopback, and no other site's page may ask. */
export function adminRoute(sandbox: Sandbox, request: SandboxRequest): SandboxResponse {
  try {
    refuseStrangers(request);
    const { route, params } = findRoute(request);
    const value = route.handle({ sandbox, params, query: request.query, body: readBody(request) });
    return jsonResponse(200, value);
  } catch (error) {
    if (error instanceof AdminError) return error.toResponse();
    throw error;
  }
}

function refuseStrangers(request: SandboxRequest): void {
  const host = (request.headers['host'] ?? '').replace(/:\d+$/, '').toLowerCase();
  const loopback = host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
  const site = request.headers['sec-fetch-site'];
  if (!request.local || !loopback || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
    throw new AdminError(403, 'admin routes answer to loopback hosts alone');
  }
}

function findRoute(request: SandboxRequest): { route: AdminRoute; params: Record<string, string> } {
  for (const { route, names, pattern } of ROUTES) {
    const match = route.http === request.method ? pattern.exec(request.path) : null;
    if (!match) continue;
    return { route, params: Object.fromEntries(names.map((name, index) => [name, decodeSegment(match[index + 1]!)])) };
  }
  throw new AdminError(404, `no admin route ${request.method} ${request.path}`);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
