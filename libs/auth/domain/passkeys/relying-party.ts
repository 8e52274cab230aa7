import { isIP } from 'node:net';

/** Who asks for passkeys: authenticators keep them apart by `id`, and browsers say at which `origin` they were used. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * The relying party of an installation. It comes from the configuration alone, so that no header of a request has a say.
 * @param publicUrl where people reach the application
 * @returns null where browsers offer no passkeys: at an IP address, and over plain HTTP but on this machine
 */
export function relyingPartyOf(publicUrl: string): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(publicUrl);
  if (isIP(hostname) !== 0 || hostname.startsWith('[')) return null;
  const isThisMachine = hostname === 'localhost' || hostname.endsWith('.localhost');
  return protocol === 'https:' || isThisMachine ? { id: hostname, origin } : null;
}
