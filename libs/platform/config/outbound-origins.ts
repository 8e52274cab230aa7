import type { ConfigSection } from './section.js';

/** Token of the set of origins that outbound HTTP may reach: those of every URL that the configuration names. */
export const OUTBOUND_ORIGINS = Symbol('outbound origins');

/** @returns the origins of all http(s) values; where people reach the application itself is not one of them. */
export function outboundOrigins(values: Iterable<[ConfigSection, Record<string, unknown>]>): Set<string> {
  const origins = new Set<string>();
  for (const [section, read] of values)
    for (const [name, value] of Object.entries(read))
      if (!section.variables[name]?.own && typeof value === 'string' && /^https?:\/\//.test(value))
        origins.add(new URL(value).origin);
  return origins;
}
