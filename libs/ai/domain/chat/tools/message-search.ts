import { Injectable } from '@nestjs/common';
import { ContactsService, type InteractionView, type TimelineFilter } from '../../../../contacts/index.js';
import { contentWords } from '../../local/words.js';
import { SearchService } from '../../search/search.service.js';
import { PARTS } from './interaction-evidence.js';

/** What messages are looked for by; null stands for anything. */
export interface MessageQuery {
  text: string;
  contactId: string | null;
  from: Date | null;
  to: Date | null;
  limit: number;
}

const KINDS = ['email', 'meeting', 'call', 'note'] as const;
const MOST_WORDS = 4;
const EACH = 25;

/** Finds messages, meetings, calls and notes, those that fit best first. */
@Injectable()
export class MessageSearch {
  constructor(
    private readonly search: SearchService,
    private readonly contacts: ContactsService,
  ) {}

  async find(userId: string, query: MessageQuery): Promise<InteractionView[]> {
    const { text, contactId, from, to, limit } = query;
    const filter = { kinds: KINDS, contactId, from, to };
    const { hits } = await this.search.search(userId, { query: text, filter, limit, offset: 0 });
    const ids = hits.slice(0, limit).map(({ id }) => id);
    const ranked = (await this.contacts.interactionsById(userId, ids, PARTS)).filter((each) => each !== null);
    if (ranked.length >= limit) return ranked;
    const others = (await this.byWords(userId, query)).filter(({ id }) => !ids.includes(id));
    return [...ranked, ...others].slice(0, limit);
  }

  /**
   * What has come in just now is not in the index of the search yet: found by its words alone. Those that hold the most of them
   * come first, and of several the latest.
   */
  private async byWords(userId: string, { text, contactId, from, to }: MessageQuery): Promise<InteractionView[]> {
    const words = contentWords(text)
      .sort((a, b) => b.length - a.length)
      .slice(0, MOST_WORDS);
    const hits = new Map<string, { interaction: InteractionView; words: number }>();
    for (const word of words.length > 0 ? words : [null]) {
      const filter: TimelineFilter = { kinds: null, direction: null, automated: null, text: word, from, to };
      for (const interaction of await this.page(userId, contactId, filter)) {
        const hit = hits.get(interaction.id) ?? { interaction, words: 0 };
        hits.set(interaction.id, { ...hit, words: hit.words + 1 });
      }
    }
    return [...hits.values()]
      .sort((a, b) => b.words - a.words || b.interaction.occurredAt.getTime() - a.interaction.occurredAt.getTime())
      .map(({ interaction }) => interaction);
  }

  private async page(userId: string, contactId: string | null, filter: TimelineFilter): Promise<InteractionView[]> {
    const page = { limit: EACH, after: null, filter };
    if (contactId === null) return this.contacts.interactionList(userId, page, PARTS);
    return (await this.contacts.timelines(userId, [contactId], page, PARTS))[0] ?? [];
  }
}
