import { safeReturnTo } from './redirect-messages.js';

const KEY = 'omnicrm.way-back';
/** As long as a one-time link can be used by default. */
const KEPT_MS = 30 * 60_000;

/**
 * Remembers where somebody was who signs in again with a link, which may well open in another tab.
 * @param path of this application, with its query
 */
export function rememberWayBack(path: string, storage: Storage = localStorage, now = Date.now()): void {
  storage.setItem(KEY, JSON.stringify({ path, until: now + KEPT_MS }));
}

/** Where to go after a sign-in, once; null when nothing was remembered, or too long ago. */
export function takeWayBack(storage: Storage = localStorage, now = Date.now()): string | null {
  const text = storage.getItem(KEY);
  storage.removeItem(KEY);
  const { path, until } = parse(text);
  const isFresh = typeof until === 'number' && until > now && until <= now + KEPT_MS;
  return isFresh && typeof path === 'string' ? safeReturnTo(path) : null;
}

function parse(text: string | null): { path?: unknown; until?: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
