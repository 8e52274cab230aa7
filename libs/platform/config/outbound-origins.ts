/** Token of the set of origins that outbound HTTP may reach: those of every URL that the configuration names. */
export const OUTBOUND_ORIGINS = Symbol('outbound origins');

/** @returns the origins of all http(s) values; where people reach the application itself is not one of them. */
export function outboundOrigins(values: Iterable<Record<string, unknown>>): Set<string> {
  const origins = new Set<string>();
  for (const section of values)
    for (const [name, value] of Object.entries(section))
      if (name !== 'PUBLIC_URL' && typeof value === 'string' && /^https?:\/\//.test(value))
        origins.add(new URL(value).origin);
  return origins;
}
