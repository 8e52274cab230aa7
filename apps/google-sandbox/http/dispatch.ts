import { adminRoute } from '../admin/routes.js';
import { calendarMethods } from '../calendar/methods.js';
import { gmailMethods } from '../gmail/methods.js';
import { oauthRoute } from '../oauth/routes.js';
import { calendarPushMethods } from '../push/calendar-methods.js';
import { gmailPushMethods } from '../push/gmail-methods.js';
import type { Sandbox } from '../sandbox.js';
import { ApiGate } from './api-gate.js';
import { batchEndpoint } from './batch.js';
import { jsonResponse, type SandboxRequest, type SandboxResponse } from './messages.js';

/** One function from request to response for the whole sandbox. */
export function makeDispatcher(sandbox: Sandbox): (request: SandboxRequest) => SandboxResponse {
  const gate = new ApiGate(sandbox, [
    ...gmailMethods(sandbox.now),
    ...gmailPushMethods(sandbox.push, sandbox.now),
    ...calendarMethods(sandbox.now),
    ...calendarPushMethods(sandbox.push, sandbox.now),
  ]);
  return (request) => {
    const { path } = request;
    if (path.startsWith('/gmail/') || path.startsWith('/calendar/')) return gate.call(request);
    if (path === '/batch' || path.startsWith('/batch/')) return batchEndpoint(request, (inner) => gate.call(inner));
    if (path.startsWith('/admin/')) return adminRoute(sandbox, request);
    if (path === '/' || path === '/health')
      return jsonResponse(200, { service: 'google-sandbox', accounts: sandbox.accounts.list().length });
    return oauthRoute(sandbox, request) ?? jsonResponse(404, { error: { code: 404, message: `Not found: ${path}` } });
  };
}
