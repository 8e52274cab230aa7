import { localDay } from '../../lib/days.js';

interface Hit {
  id: string;
  kind: string;
  occurredAt?: string | null;
  title: string;
  contactId?: string | null;
}

/** Where something that was found is shown: a message with somebody who took part in it, else on the timeline. */
export function hitTarget({ id, kind, occurredAt, title, contactId }: Hit): {
  to: string;
  search?: Record<string, string>;
} {
  if (kind === 'CONTACT') return { to: `/contacts/${id}` };
  if (kind === 'COMPANY') return { to: `/companies/${id}` };
  if (kind === 'DOCUMENT') return { to: `/contacts/${contactId}`, search: { tab: 'documents' } };
  const until = occurredAt ? localDay(new Date(occurredAt)) : undefined;
  if (contactId) return { to: `/contacts/${contactId}`, search: { message: id, ...(until && { until }) } };
  return {
    to: '/timeline',
    search: { ...(title && { text: title.slice(0, 200) }), ...(until && { from: until, until }) },
  };
}
