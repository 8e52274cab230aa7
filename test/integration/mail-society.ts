import { Random } from '../../apps/google-sandbox/core/prng.js';

/** An item as a provider would give it, and where it belongs. */
export interface SocietyItem {
  source: 'google_gmail' | 'google_calendar';
  sourceId: string;
  occurredAt: Date;
  payload: string;
}

const FIRST = 'ann bob cem dora emil fay gus hana ivo jana kurt lea milo nora otto pia rolf sara tim uta'.split(' ');
const LAST = 'alder birch cedar dogwood elm fir gorse hazel iris juniper kapok larch maple nutmeg oak pine'.split(' ');
const DOMAINS = ['acme.example', 'birch.example', 'studio.example', 'gmail.com', 'web.de', 'uni.example'];
const OWNER = 'you@studio.example';
const DAY = 86_400_000;

interface Citizen {
  names: string[];
  addresses: string[];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The mail and the calendar of a small society: people with several addresses and spellings of their names, copies of
 * messages, robots, lists, invitations, series with moved and cancelled occurrences. The same seed gives the same.
 */
export class Society {
  private readonly random: Random;
  private readonly citizens: Citizen[];
  private readonly start = Date.UTC(2026, 0, 5, 8);
  private written = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.citizens = Array.from({ length: 150 }, () => this.citizen());
  }

  items(count: number): SocietyItem[] {
    const items: SocietyItem[] = [];
    while (items.length < count) items.push(...this.next());
    return items.slice(0, count);
  }

  private citizen(): Citizen {
    const { random } = this;
    const [first, last] = [random.pick(FIRST), random.pick(LAST)];
    const full = `${capital(first)} ${capital(last)}`;
    const locals = [
      `${first}.${last}`,
      `${first.charAt(0)}${last}`,
      first,
      `${last}${random.int(1, 9)}`,
      `x${random.int(100, 999)}`,
    ];
    const addresses = Array.from(
      { length: random.pick([1, 1, 1, 2, 2, 3]) },
      () => `${random.pick(locals)}@${random.pick(DOMAINS)}`,
    );
    const names = [
      full,
      `${capital(last)}, ${capital(first)}`,
      capital(first),
      `${capital(first)} Q. ${capital(last)}`,
      '',
    ];
    return { names: random.sample(names, random.int(1, names.length)), addresses: [...new Set(addresses)] };
  }

  private somebody(): string {
    const { names, addresses } = this.random.pick(this.citizens);
    const [name, address] = [this.random.pick(names), this.random.pick(addresses)];
    const spelled = this.random.chance(0.1) ? address.replace('gmail.com', 'googlemail.com').toUpperCase() : address;
    return name === '' ? spelled : `"${name}" <${spelled}>`;
  }

  private next(): SocietyItem[] {
    const kind = this.random.int(0, 19);
    if (kind === 0) return this.series();
    if (kind === 1) return [this.event(`single${++this.written}`, {})];
    if (kind === 2) return this.copies();
    return [this.message({})];
  }

  private moment(): number {
    return this.start + this.random.int(0, 300 * 24 * 60) * 60_000;
  }

  private message(more: { headers?: Record<string, string>; at?: number; id?: string }): SocietyItem {
    const { random } = this;
    const number = ++this.written;
    const at = more.at ?? this.moment();
    const outbound = random.chance(0.3);
    const headers: Record<string, string> = {
      From: outbound ? OWNER : this.somebody(),
      To: outbound ? this.somebody() : OWNER,
      ...(random.chance(0.3) && { Cc: `${this.somebody()}, ${this.somebody()}` }),
      Subject: `${random.pick(['', 'Re: ', 'AW: '])}Matter ${random.int(1, 400)}`,
      Date: new Date(at).toUTCString(),
      'Message-ID': `<m${number}@mail.example>`,
      ...(random.chance(0.05) && { 'Auto-Submitted': 'auto-replied' }),
      ...(random.chance(0.05) && { 'List-Unsubscribe': '<mailto:out@acme.example>' }),
      ...more.headers,
    };
    return this.gmail(more.id ?? `g${String(number).padStart(6, '0')}`, at, headers, outbound);
  }

  private gmail(id: string, at: number, headers: Record<string, string>, outbound: boolean): SocietyItem {
    const text = Buffer.from(`About ${headers.Subject}.\n`).toString('base64');
    const payload = {
      id,
      threadId: `t${headers.Subject?.replace(/\D/g, '')}`,
      labelIds: outbound ? ['SENT'] : ['INBOX'],
      internalDate: String(at),
      snippet: '',
      payload: {
        partId: '',
        mimeType: 'text/plain',
        headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
        body: { size: text.length, data: text },
      },
    };
    return { source: 'google_gmail', sourceId: id, occurredAt: new Date(at), payload: JSON.stringify(payload) };
  }

  /** One message in two or three places. */
  private copies(): SocietyItem[] {
    const at = this.moment();
    const headers = { From: this.somebody(), To: `${OWNER}, ${this.somebody()}`, Subject: `Copied ${++this.written}` };
    const common = { ...headers, Date: new Date(at).toUTCString(), 'Message-ID': `<c${this.written}@mail.example>` };
    return Array.from({ length: this.random.int(2, 3) }, (_, i) =>
      this.gmail(`c${this.written}-${i}`, at + i * 1_000, common, false),
    );
  }

  private event(id: string, more: object): SocietyItem {
    const at = this.moment();
    const attendees = Array.from({ length: this.random.int(1, 4) }, () => this.attendee());
    const event = {
      id,
      status: 'confirmed',
      summary: `Meeting ${id}`,
      iCalUID: `${id}@calendar.example`,
      start: { dateTime: new Date(at).toISOString(), timeZone: 'Europe/Berlin' },
      end: { dateTime: new Date(at + 3_600_000).toISOString(), timeZone: 'Europe/Berlin' },
      organizer: { email: OWNER, self: true },
      attendees,
      ...more,
    };
    const sourceId = `primary/${id}`;
    return { source: 'google_calendar', sourceId, occurredAt: new Date(at), payload: JSON.stringify(event) };
  }

  private attendee(): { email: string; displayName?: string; responseStatus: string } {
    const { names, addresses } = this.random.pick(this.citizens);
    const displayName = this.random.pick(names);
    const responseStatus = this.random.pick(['accepted', 'declined', 'needsAction']);
    return { email: this.random.pick(addresses), responseStatus, ...(displayName !== '' && { displayName }) };
  }

  /** A weekly series, with an occurrence that was moved and one of which nothing is told but that it is cancelled. */
  private series(): SocietyItem[] {
    const id = `series${++this.written}`;
    const first = Date.UTC(2026, this.random.int(0, 5), this.random.int(1, 28), 9);
    const times = (at: number) => ({
      start: { dateTime: new Date(at).toISOString(), timeZone: 'UTC' },
      end: { dateTime: new Date(at + 3_600_000).toISOString(), timeZone: 'UTC' },
    });
    const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
    const master = this.event(id, { ...times(first), recurrence: ['RRULE:FREQ=WEEKLY;COUNT=6'] });
    const [moved, gone] = [first + 7 * DAY, first + 14 * DAY];
    const exception = (at: number, more: object) =>
      this.event(`${id}_${stamp(at)}`, {
        recurringEventId: id,
        iCalUID: `${id}@calendar.example`,
        originalStartTime: { dateTime: new Date(at).toISOString(), timeZone: 'UTC' },
        ...more,
      });
    const cancelled: SocietyItem = {
      source: 'google_calendar',
      sourceId: `primary/${id}_${stamp(gone)}`,
      occurredAt: new Date(gone),
      payload: JSON.stringify({
        id: `${id}_${stamp(gone)}`,
        status: 'cancelled',
        recurringEventId: id,
        originalStartTime: { dateTime: new Date(gone).toISOString(), timeZone: 'UTC' },
      }),
    };
    return [master, exception(moved, { ...times(moved + DAY), summary: `Moved ${id}` }), cancelled];
  }
}
