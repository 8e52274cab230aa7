import { asText, isObject, type JsonObject } from '../core/values.js';
import { eventId } from '../core/ids.js';
import { badRequest, notFound } from '../http/api-error.js';
import type { ApiCall, ApiMethod } from '../http/api-method.js';
import { parseJson } from '../http/messages.js';
import { CALENDAR_LIST_READERS, EVENT_READERS } from '../oauth/scopes.js';
import type { PushHub } from './hub.js';
import type { Channel } from './watches.js';

const CHANNEL_MS = 7 * 86_400_000;
const ROOT = 'https://www.googleapis.com/calendar/v3';

/** events.watch, calendarList.watch and channels.stop. */
export function calendarPushMethods(hub: PushHub, now: () => number): ApiMethod[] {
  const define = (name: string, path: string, scopes: readonly string[], handle: ApiMethod['handle']): ApiMethod => ({
    name: `calendar.${name}`,
    service: 'calendar',
    http: 'POST',
    path: `/calendar/v3${path}`,
    scopes,
    handle,
  });
  return [
    define('events.watch', '/calendars/:calendarId/events/watch', EVENT_READERS, (call) => {
      const calendar = call.account.calendars.get(call.params['calendarId']!);
      if (!calendar) throw notFound('Not Found');
      const { id } = calendar.info;
      return open(call, hub, now(), id, `${ROOT}/calendars/${encodeURIComponent(id)}/events?alt=json`);
    }),
    define('calendarList.watch', '/users/me/calendarList/watch', CALENDAR_LIST_READERS, (call) =>
      open(call, hub, now(), null, `${ROOT}/users/me/calendarList?alt=json`),
    ),
    define('channels.stop', '/channels/stop', [...EVENT_READERS, ...CALENDAR_LIST_READERS], (call) => stop(call, hub)),
  ];
}

function open(call: ApiCall, hub: PushHub, now: number, calendarId: string | null, resourceUri: string): object {
  const body = bodyOf(call);
  const id = asText(body['id']) ?? '';
  const address = asText(body['address']) ?? '';
  if (!/^[\w\-+/=.]{1,64}$/.test(id)) throw badRequest('Missing required field: id', 'required');
  if (!['web_hook', 'webhook'].includes(asText(body['type']) ?? ''))
    throw badRequest('Unknown channel type', 'channelTypeInvalid');
  if (!isDeliverable(address)) throw badRequest('WebHook callback must be HTTPS', 'push.webhookUrlNotHttps');
  if (hub.watches.channel(id)) throw badRequest('Channel id not unique', 'channelIdNotUnique');
  const channel: Channel = {
    id,
    account: call.account.email,
    calendarId,
    resourceId: eventId('resource', call.account.email, calendarId ?? 'calendarList'),
    resourceUri,
    address,
    token: asText(body['token']),
    expiresAt: expiryOf(body, now),
    messages: 0,
  };
  hub.watches.addChannel(channel);
  hub.tell(channel, 'sync');
  const { resourceId, token, expiresAt } = channel;
  const optional = token === undefined ? {} : { token };
  return { kind: 'api#channel', id, resourceId, resourceUri, ...optional, expiration: String(expiresAt) };
}

function stop(call: ApiCall, hub: PushHub): undefined {
  const body = bodyOf(call);
  const id = asText(body['id']) ?? '';
  const channel = hub.watches.channel(id);
  if (channel?.resourceId !== body['resourceId'] || channel?.account !== call.account.email)
    throw notFound(`Channel '${id}' not found for project 'sandbox'`);
  hub.watches.stopChannel(id);
  return undefined;
}

/** Asked for as a time in ms, or as a time to live in seconds; a week at most. */
function expiryOf(body: JsonObject, now: number): number {
  const params = isObject(body['params']) ? body['params'] : {};
  const asked = Number(body['expiration']) || now + Number(params['ttl']) * 1_000 || Infinity;
  return Math.min(asked, now + CHANNEL_MS);
}

/** Google delivers over HTTPS alone; plain HTTP is for a program on this machine. */
function isDeliverable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname));
}

function bodyOf({ request }: ApiCall): JsonObject {
  const body = parseJson(request.body.toString('utf8'));
  return isObject(body) ? body : {};
}
