import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import { ERASED_PERSON } from '../../../sync/index.js';
import { PersonFilesRepository } from '../../data/person/person-files.repository.js';
import {
  type InteractionTexts,
  PersonItemsRepository,
  type StoredContent,
} from '../../data/person/person-items.repository.js';
import type { Gone } from '../../data/person/person-erasure.repository.js';
import { ERASED_ID } from '../../data/person/item-ids.repository.js';
import { mentions } from './mentions.js';
import { Redaction } from './redaction.js';
import { type Sought, patternsOf } from './sought.js';

/** Who is looked for, ready to be looked for. */
export interface Search extends Pick<Sought, 'identities'> {
  readonly redaction: Redaction;
  /** The user's own addresses. */
  readonly own: readonly string[];
  /** Names an item by what tells nobody which it was. */
  readonly idFor: (sourceId: string) => string;
}

/** Takes a person out of pages of items: as they were received, as they were before, and as files hold them. */
@Injectable()
export class ItemEraser {
  constructor(
    private readonly items: PersonItemsRepository,
    private readonly files: PersonFilesRepository,
  ) {}

  /** In a transaction in which nothing of the user is normalized. */
  async eraseItems(scope: UserScope, search: Search, page: readonly StoredContent[]): Promise<Gone> {
    const hit = await this.hits(scope, search, page);
    if (hit.length === 0) return { counts: {} };
    const whole = await this.items.whole(scope, hit, search.identities, search.own);
    const rest = hit.filter((id) => !whole.includes(id));
    const { interactions, claims } = await this.items.removeDerived(scope, whole);
    const texts = (await this.items.texts(scope, rest)).map((each) => withoutWords(each, search.redaction));
    await this.items.rewrite(scope, texts);
    const parts = await this.items.removeParts(scope, rest, search.identities);
    const contents = await this.items.forgetContents(scope, hit);
    await this.items.close(scope, whole, ERASED_PERSON);
    return {
      counts: { interactions, contact_claims: claims, interaction_participants: parts, 'raw_events.payload': contents },
      changed: rest.length,
    };
  }

  /** What items were before a batch changed them. */
  async eraseImages(scope: UserScope, { redaction }: Search, page: readonly StoredContent[]): Promise<Gone> {
    const hit = page.filter(({ payload }) => payload !== null && mentions(payload, (text) => redaction.isIn(text)));
    const gone =
      hit.length === 0
        ? 0
        : await this.items.forgetImages(
            scope,
            hit.map(({ place }) => place),
          );
    return { counts: { 'raw_event_versions.payload': gone } };
  }

  async eraseFiles(scope: UserScope, search: Search, after: readonly [string, string] | null, limit: number) {
    const page = await this.files.page(scope, after, limit);
    const hit = page.filter(({ text }) => mentions(text, (part) => search.redaction.isIn(part)));
    const items = hit.map(({ place, sourceId }) => ({ place, sourceId: search.idFor(sourceId) }));
    if (items.length > 0) await this.files.leaveOut(scope, items, ERASED_PERSON);
    return { page, gone: { counts: { file_import_items: items.length } } };
  }

  private async hits(scope: UserScope, search: Search, page: readonly StoredContent[]): Promise<string[]> {
    const { redaction, identities } = search;
    const isIn = (text: string): boolean => redaction.isIn(text);
    const all = page.map(({ rawEventId }) => rawEventId);
    const found = new Set(
      page.flatMap(({ rawEventId, payload }) => (payload !== null && mentions(payload, isIn) ? [rawEventId] : [])),
    );
    const derived = await this.items.derived(scope, all, patternsOf(redaction), identities);
    for (const { id, sure } of derived) if (sure) found.add(id);
    const unsure = derived.filter(({ id, sure }) => !sure && !found.has(id)).map(({ id }) => id);
    if (unsure.length > 0)
      for (const texts of await this.items.texts(scope, unsure))
        if (isIn(JSON.stringify(texts).replaceAll('\\n', ' '))) found.add(texts.rawEventId);
    return [...found];
  }
}

function withoutWords(texts: InteractionTexts, redaction: Redaction): InteractionTexts {
  const { subject, snippet, body, bodyFull, location, attachments, ...rest } = texts;
  return {
    ...rest,
    subject: redaction.of(subject),
    snippet: redaction.of(snippet),
    body: redaction.of(body),
    bodyFull: bodyFull === null ? null : redaction.of(bodyFull),
    location: location === null ? null : redaction.of(location),
    attachments: redaction.within(attachments),
  };
}

/** @param hash of a text */
export const idsBy =
  (userId: string, hash: (text: string) => Buffer) =>
  (sourceId: string): string =>
    `${ERASED_ID}${hash(`item:${userId}:${sourceId}`).toString('hex')}`;
