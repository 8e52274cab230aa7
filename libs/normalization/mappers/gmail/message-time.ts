import { readMailDate } from '../../../platform/mime/index.js';

const EARLIEST = new Date('0001-01-01T00:00:00Z').getTime();
const LATEST = new Date('9999-12-31T00:00:00Z').getTime();

/**
 * When a message happened. The provider's own date wins over the Date header, which may be missing, unparseable, or
 * decades off.
 * @param internalDate Gmail's milliseconds since 1970, as a string
 * @param header       the message's Date field
 * @param stored       what the sync module noted
 */
export function messageTime(internalDate: unknown, header: string | undefined, stored: Date | null): Date | null {
  const given =
    typeof internalDate === 'string' && /^-?\d{1,16}$/.test(internalDate) ? Number(internalDate) : internalDate;
  return usable(given) ?? usable(stored?.getTime()) ?? usable(readMailDate(header ?? '')?.getTime());
}

function usable(time: unknown): Date | null {
  return typeof time === 'number' && time >= EARLIEST && time <= LATEST ? new Date(time) : null;
}
