import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { SearchFilter, SubjectKind } from '../../domain/search/views.js';
import { vectorText } from '../embeddings/derived.store.js';
import { type RankWeights, searchSql } from './search-sql.js';

/** What is looked for, how, and which page of it. */
export interface SearchAsked {
  words: readonly { typed: string; stem: string }[];
  /** What the question means, and by which model; null searches without. */
  meaning: { vector: Float32Array; model: string } | null;
  filter: SearchFilter;
  weights: RankWeights;
  /** Also where all words are found as they were typed. */
  spellingAnyway: boolean;
  limit: number;
  offset: number;
}

/** What was found, and how well by each ranking; null where that did not find it. */
export interface FoundRow {
  id: string;
  kind: SubjectKind;
  occurredAt: Date | null;
  told: number | null;
  alike: number | null;
  meaning: number | null;
  title: string;
  body: string;
  people: string | null;
  contactId: string | null;
}

/** Searches in one statement: words, spelling and meaning, joined by their ranks. */
@Injectable()
export class SearchRepository {
  search(scope: UserScope, asked: SearchAsked): Promise<FoundRow[]> {
    const { words, meaning, filter, weights, spellingAnyway, limit, offset } = asked;
    return scope.query(searchSql(weights, meaning !== null), [
      scope.userId,
      words.map(({ stem }) => stem),
      words.map(({ typed }) => typed),
      filter.kinds,
      filter.contactId,
      filter.from,
      filter.to,
      spellingAnyway,
      [limit, offset],
      meaning && vectorText(meaning.vector),
      meaning && meaning.model,
    ]);
  }
}
