import { z } from 'zod';
import type { ContactsService, InteractionView, TimelineFilter } from '../../../../contacts/index.js';
import { contactId, day, limit, words } from './arguments.js';
import { PARTS, interactionEvidence } from './interaction-evidence.js';
import type { MessageSearch } from './message-search.js';
import { readTool } from './tool.js';

const DAY_MS = 86_400_000;
const EVERYTHING: TimelineFilter = { kinds: null, direction: null, automated: null, text: null, from: null, to: null };
/** Days ahead that are looked at one after the other, until there is enough: lists come latest first. */
const AHEAD = [3, 14, 60, 400];

const startOf = (text: string | undefined): Date | null => (text === undefined ? null : new Date(`${text}T00:00:00Z`));
const endOf = (text: string | undefined): Date | null =>
  text === undefined ? null : new Date(Date.parse(`${text}T00:00:00Z`) + DAY_MS);

/** Messages by their words. */
export function findMessages(search: MessageSearch) {
  return readTool({
    name: 'find_messages',
    description:
      'Finds messages, meetings and notes by words, also of one person and within days. Those that fit best come first.',
    schema: z.strictObject({
      query: words(300),
      contactId: contactId.optional(),
      from: day.optional(),
      to: day.optional(),
      limit: limit(10),
    }),
    async read({ userId }, { query, contactId: id, from, to, limit: most }) {
      const asked = { text: query, contactId: id ?? null, from: startOf(from), to: endOf(to), limit: most };
      const found = await search.find(userId, asked);
      return { things: found.map((interaction) => interactionEvidence(interaction, id)) };
    },
  });
}

/** What happened with one person. */
export function listTimeline(contacts: ContactsService) {
  return readTool({
    name: 'list_timeline',
    description: 'What happened with one person until now, the latest first: mail, meetings, calls and notes.',
    schema: z.strictObject({
      contactId,
      direction: z.enum(['inbound', 'outbound']).optional().describe('inbound: written by them; outbound: by the user'),
      kinds: z
        .array(z.enum(['email', 'meeting', 'call', 'note']))
        .min(1)
        .max(4)
        .optional(),
      from: day.optional(),
      to: day.optional(),
      limit: limit(20),
    }),
    async read({ userId }, { contactId: id, direction, kinds, from, to, limit: most }) {
      const now = new Date();
      const until = endOf(to);
      const filter: TimelineFilter = {
        ...EVERYTHING,
        kinds: kinds ?? null,
        direction: direction ?? null,
        from: startOf(from),
        to: until && until < now ? until : now,
      };
      const [timeline = []] = await contacts.timelines(userId, [id], { limit: most + 1, after: null, filter }, PARTS);
      const things = timeline.slice(0, most).map((interaction) => interactionEvidence(interaction, id));
      return { things, hasMore: timeline.length > most };
    },
  });
}

/** What is to come. */
export function upcomingMeetings(contacts: ContactsService) {
  return readTool({
    name: 'upcoming_meetings',
    description: 'Meetings to come, the next first; of one person when a contactId is given.',
    schema: z.strictObject({ contactId: contactId.optional(), limit: limit(10) }),
    async read({ userId }, { contactId: id, limit: most }) {
      const now = Date.now();
      let found: InteractionView[] = [];
      for (const days of AHEAD) {
        const filter: TimelineFilter = {
          ...EVERYTHING,
          kinds: ['meeting'],
          from: new Date(now),
          to: new Date(now + days * DAY_MS),
        };
        const page = { limit: 100, after: null, filter };
        found = id
          ? ((await contacts.timelines(userId, [id], page, PARTS))[0] ?? [])
          : await contacts.interactionList(userId, page, PARTS);
        if (found.length >= most) break;
      }
      const held = found.filter(({ status }) => status !== 'cancelled').reverse();
      return {
        things: held.slice(0, most).map((meeting) => interactionEvidence(meeting, id)),
        hasMore: held.length > most,
      };
    },
  });
}
