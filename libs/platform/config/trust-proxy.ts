import { isIP } from 'node:net';
import { z } from 'zod';

const NAMED = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(entry: string): boolean {
  const [address = '', bits] = entry.split('/');
  const family = isIP(address);
  return family !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
}

/**
 * Whose `X-Forwarded-*` is believed, as Express takes it: nobody's, that of so many proxies in front, or that of named
 * networks. `true` is one proxy: to believe every hop would be to believe what the client itself wrote.
 */
export const trustProxy = z
  .string()
  .default('false')
  .transform((text, context): boolean | number | string[] => {
    if (/^(false|off|no|0)$/i.test(text)) return false;
    if (/^(true|on|yes)$/i.test(text)) return 1;
    if (/^[1-9]$/.test(text)) return Number(text);
    const networks = text.split(',').map((entry) => entry.trim());
    if (networks.every((entry) => NAMED.has(entry) || isNetwork(entry))) return networks;
    context.addIssue({ code: 'custom', message: 'must be false, a number of proxies, or a list of networks' });
    return z.NEVER;
  });
