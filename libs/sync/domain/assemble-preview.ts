import { type AutomatedReason, automatedReason, companyOf } from '../../contacts/index.js';
import type { SampledItem, SampledParticipant, SourceConnector, SourcePreview } from '../../integrations/index.js';
import type { SyncPreferences } from '../data/preferences.types.js';
import type {
  PreviewCompany,
  PreviewItem,
  PreviewPerson,
  PreviewReason,
  PreviewResult,
} from '../data/preview.types.js';
import { automatedLabel } from './labels.js';

const SHOWN_PEOPLE = 100;
const SHOWN_COMPANIES = 100;
const SHOWN_BUCKETS = 50;
const SHOWN_ITEMS = 20;

interface Judged {
  item: SampledItem;
  reason: AutomatedReason | null;
}

/** Those on an item who would become contacts by it, each once. */
function newPeopleOn({ item, reason }: Judged, own: ReadonlySet<string>, from: SyncPreferences['contactsFrom']) {
  if (reason !== null || (from === 'written_to' && !item.own)) return [];
  const senders = from === 'written_to' ? item.from?.address : undefined;
  const onItem = new Map(item.participants.map((participant) => [participant.address, participant]));
  return [...onItem.values()].filter(({ address }) => !own.has(address) && address !== senders);
}

/** The people that an import would make contacts of, most items first. */
function peopleIn(onItems: readonly (readonly SampledParticipant[])[]): PreviewPerson[] {
  const people = new Map<string, PreviewPerson>();
  for (const { address, name } of onItems.flat()) {
    const person = people.get(address) ?? { address, name: null, items: 0 };
    people.set(address, { address, name: person.name ?? name, items: person.items + 1 });
  }
  return [...people.values()].sort((a, b) => b.items - a.items || (a.address < b.address ? -1 : 1));
}

/** The companies that those people's addresses tell of, most items first. */
function companiesIn(onItems: readonly (readonly SampledParticipant[])[]): PreviewCompany[] {
  const companies = new Map<string, { company: PreviewCompany; people: Set<string> }>();
  for (const people of onItems) {
    const counted = new Set<string>();
    for (const { address } of people) {
      const hint = companyOf(address);
      if (!hint) continue;
      const known = companies.get(hint.domain) ?? { company: { ...hint, people: 0, items: 0 }, people: new Set() };
      companies.set(hint.domain, known);
      known.people.add(address);
      if (!counted.has(hint.domain)) known.company.items += 1;
      counted.add(hint.domain);
    }
  }
  return [...companies.values()]
    .map(({ company, people }) => ({ ...company, people: people.size }))
    .sort((a, b) => b.items - a.items || (a.domain < b.domain ? -1 : 1));
}

function reasonsIn(judged: readonly Judged[]): PreviewReason[] {
  const counts = new Map<AutomatedReason, number>();
  for (const { reason } of judged) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, label: automatedLabel(reason), count, exact: true }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/** The other side of an item: whoever sent it, or the first ones it went to when that was the owner. */
function withWhom({ from, participants }: SampledItem, own: ReadonlySet<string>): string {
  const others = [...(from ? [from] : []), ...participants].filter(({ address }) => !own.has(address));
  const names = [...new Map(others.map(({ address, name }) => [address, name ?? address])).values()];
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
}

function shown({ item, reason }: Judged, own: ReadonlySet<string>): PreviewItem {
  return {
    title: item.title || '(no subject)',
    with: withWhom(item, own),
    occurredAt: item.occurredAt?.toISOString() ?? null,
    note: reason === null ? null : automatedLabel(reason),
  };
}

/** Newest first; what has no date comes last. */
const newestFirst = (a: SampledItem, b: SampledItem) => (b.occurredAt?.getTime() ?? 0) - (a.occurredAt?.getTime() ?? 0);

type Costs = Pick<SourceConnector, 'itemsPerMinute' | 'unitsPerItem'>;

/**
 * Makes what the person sees out of what the provider told.
 * @param own lower-cased addresses of the person's own accounts: they are nobody one deals with
 * @param contactsFrom who becomes a contact
 */
export function assemblePreview(
  source: SourcePreview,
  costs: Costs,
  own: ReadonlySet<string>,
  contactsFrom: SyncPreferences['contactsFrom'] = 'everyone',
): PreviewResult {
  const judged = [...source.samples].sort(newestFirst).map((item) => ({
    item,
    reason: automatedReason({ fromAddress: item.from?.address ?? null, headers: item.headers }),
  }));
  const newPeople = judged.map((entry) => newPeopleOn(entry, own, contactsFrom));
  const people = peopleIn(newPeople);
  const companies = companiesIn(newPeople);
  return {
    totalItems: source.totalItems,
    exact: source.exact,
    byMonth: source.byMonth.map((bucket) => ({ ...bucket })),
    byContainer: source.byContainer.slice(0, SHOWN_BUCKETS).map((bucket) => ({ ...bucket })),
    byDomain: source.byDomain.slice(0, SHOWN_BUCKETS).map((bucket) => ({ ...bucket })),
    people: people.slice(0, SHOWN_PEOPLE),
    peopleTotal: people.length,
    companies: companies.slice(0, SHOWN_COMPANIES),
    companiesTotal: companies.length,
    sampledItems: source.sampledItems,
    leftOut: source.leftOut.map((reason) => ({ ...reason })),
    withoutContact: reasonsIn(judged),
    sample: judged.slice(0, SHOWN_ITEMS).map((entry) => shown(entry, own)),
    estimatedSeconds: Math.ceil((source.readItems / costs.itemsPerMinute) * 60),
    estimatedQuotaUnits: Math.ceil(source.readItems * costs.unitsPerItem),
  };
}
