import { asNumber, asText, asTexts, isObject } from '../core/values.js';
import { FAULT_KINDS, type FaultKind } from '../faults/fault.js';
import { FaultSchedule } from '../faults/schedule.js';
import { AdminError, type AdminCall, type AdminRoute } from './admin-call.js';

/** Routes for faults on demand, the seeded schedule of faults, and quotas. */
export const faultRoutes: AdminRoute[] = [
  {
    http: 'GET',
    path: '/admin/faults',
    handle: ({ sandbox }) => ({ faults: sandbox.faults.list(), schedule: sandbox.schedule?.settings ?? null }),
  },
  { http: 'POST', path: '/admin/faults', handle: addFault },
  { http: 'DELETE', path: '/admin/faults', handle: clearFaults },
  { http: 'PUT', path: '/admin/faults/schedule', handle: setSchedule },
  {
    http: 'GET',
    path: '/admin/quota',
    handle: ({ sandbox }) => ({ ...sandbox.quota.settings, usage: sandbox.quota.usage() }),
  },
  { http: 'PUT', path: '/admin/quota', handle: setQuota },
];

function faultKind(value: unknown): FaultKind {
  const kind = FAULT_KINDS.find((candidate) => candidate === String(value));
  if (!kind) throw new AdminError(400, `kind must be one of ${FAULT_KINDS.join(', ')}`);
  return kind;
}

function addFault({ sandbox, body }: AdminCall): object {
  const match = isObject(body['match']) ? body['match'] : {};
  const fault = {
    kind: faultKind(body['kind']),
    retryAfter: asNumber(body['retryAfter']),
    reason: asText(body['reason']),
    stallMs: asNumber(body['stallMs']),
  };
  const where = {
    method: asText(match['method']),
    account: asText(match['account'])?.toLowerCase(),
    path: asText(match['path']),
  };
  return sandbox.faults.add(fault, where, asNumber(body['times']) ?? 1);
}

function clearFaults({ sandbox }: AdminCall): object {
  sandbox.faults.clear();
  sandbox.schedule = undefined;
  return { faults: [] };
}

function setSchedule({ sandbox, body }: AdminCall): object {
  const kinds =
    body['kinds'] === undefined
      ? (['429', '403', '500', '503', 'truncate', 'reset'] as FaultKind[])
      : asTexts(body['kinds']).map(faultKind);
  const settings = {
    seed: asNumber(body['seed']) ?? 1,
    rate: asNumber(body['rate']) ?? 0.05,
    kinds,
    stallMs: asNumber(body['stallMs']),
  };
  sandbox.schedule = new FaultSchedule(settings);
  return settings;
}

// {enabled, costs: {method: units}, gmail: {user, project}, calendar: {user, project}, minuteMs, concurrent}: what is not named stays.
function setQuota({ sandbox, body }: AdminCall): object {
  const { settings } = sandbox.quota;
  if (typeof body['enabled'] === 'boolean') settings.enabled = body['enabled'];
  settings.minuteMs = Math.max(1, asNumber(body['minuteMs']) ?? settings.minuteMs);
  settings.concurrent = asNumber(body['concurrent']) ?? settings.concurrent;
  if (isObject(body['costs'])) {
    for (const [method, units] of Object.entries(body['costs'])) settings.costs[method] = asNumber(units) ?? 1;
  }
  for (const service of ['gmail', 'calendar'] as const) {
    const limits = body[service];
    if (!isObject(limits)) continue;
    const current = settings.perMinute[service];
    settings.perMinute[service] = {
      user: asNumber(limits['user']) ?? current.user,
      project: asNumber(limits['project']) ?? current.project,
    };
  }
  sandbox.quota.reset();
  return settings;
}
