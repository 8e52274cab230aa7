/** What a program may be allowed to do. Operations and fields say which of these they need; `:write` includes no reading. */
export const API_SCOPES = [
  'contacts:read',
  'contacts:write',
  'activities:read',
  'activities:write',
  'sync:read',
  'sync:write',
] as const;

export type ApiScopeName = (typeof API_SCOPES)[number];
