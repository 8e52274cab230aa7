import { z } from 'zod';
import type { CompaniesService, ContactListService, ContactView } from '../../../../contacts/index.js';
import { limit, words } from './arguments.js';
import type { NewEvidence } from './evidence.js';
import { readTool } from './tool.js';

/** A person as evidence. @param company its name; null when none is known */
export function personEvidence(
  contact: ContactView,
  company: string | null,
  more: Record<string, string> = {},
): NewEvidence {
  const { id, displayName, primaryEmail, phone, jobTitle, interactionCount, firstInteractionAt, lastInteractionAt } =
    contact;
  const facts: Record<string, string | null> = {
    address: primaryEmail,
    telephone: phone,
    role: jobTitle,
    company,
    first: firstInteractionAt?.toISOString().slice(0, 10) ?? null,
    last: lastInteractionAt?.toISOString().slice(0, 10) ?? null,
    messages: String(interactionCount),
    ...more,
  };
  return {
    kind: 'contact',
    id,
    what: 'contact',
    at: lastInteractionAt?.toISOString() ?? null,
    title: displayName,
    people: [displayName],
    contactId: id,
    direction: null,
    text: '',
    facts: Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  };
}

/** People by name, address or company. */
export function searchPeople(contacts: ContactListService, companies: CompaniesService) {
  return readTool({
    name: 'search_people',
    description: 'Finds people by a part of their name, address or company. Gives the contactId that other tools want.',
    schema: z.strictObject({ query: words(200), limit: limit(8) }),
    async read({ userId }, { query, limit: most }) {
      const request = { search: query, first: most };
      const { rows } = await contacts.list(userId, request, { stats: false, match: false, total: false });
      const found = rows.slice(0, most).map(({ view }) => view);
      const ids = found.flatMap(({ companyId }) => companyId ?? []);
      const named = new Map(
        (await companies.findMany(userId, ids)).flatMap((each) => (each ? [[each.id, each.name] as const] : [])),
      );
      return {
        things: found.map((view) => personEvidence(view, named.get(view.companyId ?? '') ?? null)),
        hasMore: rows.length > most,
      };
    },
  });
}
