import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Metrics } from '../../../platform/telemetry/index.js';
import { type FoundRow, SearchRepository } from '../../data/search/search.repository.js';
import { AiOffError, OutOfCreditsError } from '../models/errors.js';
import { ModelGateway } from '../models/model-gateway.service.js';
import { vectorsBy } from '../embeddings/vectors-by.js';
import { explainHit } from './explain-hit.js';
import { type SearchQuery, readQuery } from './read-query.js';
import { MATCH_REASONS, type MatchReason, type SearchFilter, type SearchPage } from './views.js';

/** Of what a search finds, this much can be paged through. */
const DEEPEST = 200;
/** Somebody types meanwhile: a model that takes longer is done without. */
const MODEL_MS = 2_000;

const WEIGHTS: Readonly<Record<MatchReason, number>> = { words: 1, spelling: 0.5, meaning: 0.5 };

export interface SearchRequest {
  query: string;
  filter: SearchFilter;
  limit: number;
  /** How many to pass over. */
  offset: number;
  /** Which rankings take part; all, unless they are to be compared. */
  parts?: readonly MatchReason[];
}

/** Finds people, companies, messages, meetings, notes and documents by words, spelling and meaning. */
@Injectable()
export class SearchService {
  private readonly logger = new Logger(SearchService.name);
  private readonly seconds;

  constructor(
    private readonly database: Database,
    private readonly repository: SearchRepository,
    private readonly gateway: ModelGateway,
    metrics: Metrics,
  ) {
    this.seconds = metrics.histogram('omnicrm_search_seconds', 'How long a search took.', ['meaning']);
  }

  /** Never throws for what was typed. @returns nothing for a question without words */
  async search(userId: string, request: SearchRequest): Promise<SearchPage> {
    const { filter, offset, parts = MATCH_REASONS } = request;
    const query = readQuery(request.query);
    const limit = Math.min(request.limit + 1, DEEPEST - offset);
    if (!query || limit <= 0) return { hits: [], offset, byMeaning: false };
    const begun = performance.now();
    const meaning = parts.includes('meaning') ? await this.meaningOf(userId, query) : null;
    const weight = (part: MatchReason): number => (parts.includes(part) ? WEIGHTS[part] : 0);
    const rows = await this.database.forUser(userId, (scope) =>
      this.repository.search(scope, {
        ...query,
        meaning,
        filter,
        weights: { words: weight('words'), spelling: weight('spelling'), meaning: weight('meaning') },
        spellingAnyway: !parts.includes('words'),
        limit,
        offset,
      }),
    );
    const hits = rows.map((row: FoundRow) => explainHit(row, query));
    this.seconds.observe({ meaning: String(meaning !== null) }, (performance.now() - begun) / 1000);
    return { hits, offset, byMeaning: meaning !== null };
  }

  /** Null when no model may be asked, or none answers: words find all the same. */
  private async meaningOf(userId: string, { text }: SearchQuery) {
    try {
      const signal = AbortSignal.timeout(MODEL_MS);
      const { vectors, model } = await this.gateway.embed(userId, [text], { signal });
      const vector = vectors[0];
      return vector?.some((value) => value !== 0) ? { vector, model: vectorsBy(model) } : null;
    } catch (error) {
      if (!(error instanceof AiOffError || error instanceof OutOfCreditsError))
        this.logger.warn({ err: error }, 'A search went on without its meaning');
      return null;
    }
  }
}
