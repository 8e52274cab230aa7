import { setTimeout as after } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, type UserScope } from '../../../platform/database/index.js';
import { Courtesy, JobQueue } from '../../../platform/queue/index.js';
import { Metrics } from '../../../platform/telemetry/index.js';
import { DerivedStore, type DerivedText, type DerivedVector } from '../../data/embeddings/derived.store.js';
import { EnrichmentRepository } from '../../data/embeddings/enrichment.repository.js';
import { AiOffError, OutOfCreditsError } from '../models/errors.js';
import { ModelGateway } from '../models/model-gateway.service.js';
import { type Description, describeInteraction, describeThing } from './describe.js';
import { vectorsBy } from './vectors-by.js';

const SLICE_MS = 3_000;
const AT_ONCE = 250;
/** Filling the index of words is most of it; two connections share it. */
const WRITES_AT_ONCE = 2;
const THINGS_AT_ONCE = 1_000;
/** Keys that are asked for at a time: asking passes over all that a user has. */
const KEYS_AT_ONCE = 5_000;
/** While an import is under way, for each second of work so many of rest. */
const REST = 4;

type Described = DerivedText & Description;

/** By which model vectors are made; null where none may be asked. */
interface InUse {
  model: string | null;
}

interface Prepared {
  rows: readonly Described[];
  vectors: { model: string; rows: DerivedVector[] } | null;
  /** Why there are no vectors, if that is to be tried again. */
  failure: unknown;
}

const overAfter = (ms: number, signal: AbortSignal): (() => boolean) => {
  const end = performance.now() + ms;
  return () => performance.now() > end || signal.aborted;
};

/** Makes what search goes by: words, and vectors where a model may be asked. */
@Injectable()
export class EnrichService {
  private readonly written;

  constructor(
    private readonly database: Database,
    private readonly left: EnrichmentRepository,
    private readonly store: DerivedStore,
    private readonly gateway: ModelGateway,
    private readonly queue: JobQueue,
    private readonly courtesy: Courtesy,
    metrics: Metrics,
  ) {
    this.written = metrics.counter('omnicrm_search_enriched_total', 'Things that were made ready to be found.', [
      'what',
    ]);
  }

  /**
   * Enriches what is left of a user's, newest first, until nothing is or the slice is over. Running it twice, or stopping it
   * anywhere, does no harm: what is left is asked of the rows.
   * @returns whether there may be more to do
   * @throws ModelError when a model did not answer; texts are written all the same
   */
  async runSlice(userId: string, signal: AbortSignal): Promise<boolean> {
    const isOver = overAfter(SLICE_MS, signal);
    const state = { model: (await this.gateway.isOn(userId)) ? vectorsBy(await this.gateway.modelFor('embed')) : null };
    for (;;) {
      const things = await this.database.forUser(userId, (scope) =>
        this.left.thingsLeft(scope, state.model, THINGS_AT_ONCE),
      );
      if (things.length === 0) break;
      const described = things.map((thing) => ({ ...thing, version: null, ...describeThing(thing) }));
      await this.write(userId, await this.prepare(userId, described, state, signal));
      if (isOver()) return true;
    }
    const ids = await this.database.forUser(userId, (scope) =>
      this.left.interactionsLeft(scope, state.model, KEYS_AT_ONCE),
    );
    if (!(await this.enrichInteractions(userId, ids, state, isOver, signal)) || ids.length === KEYS_AT_ONCE)
      return true;
    const { model } = state;
    // Nothing waits for the model in use: what others made is of no use any more.
    if (model !== null && !signal.aborted)
      await this.database.forUser(userId, (scope) => this.store.dropOtherVectors(scope, model));
    return false;
  }

  /** Users with messages that cannot be found yet. */
  usersLeft(): Promise<string[]> {
    return this.database.asSystem('find what cannot be found yet', (scope) => this.left.users(scope));
  }

  /** While the database writes some, the next ones are read and described. @returns whether all were */
  private async enrichInteractions(
    userId: string,
    ids: readonly string[],
    state: InUse,
    isOver: () => boolean,
    signal: AbortSignal,
  ): Promise<boolean> {
    const writing: Promise<void>[] = [];
    try {
      for (let i = 0; i < ids.length; i += AT_ONCE) {
        if (isOver()) return false;
        await this.courtesy.makeWay();
        const busy = await this.queue.anyWaiting('normalize');
        const begun = performance.now();
        const asked = ids.slice(i, i + AT_ONCE);
        const sources = await this.database.forUser(userId, (scope) => this.left.interactions(scope, asked));
        const described = sources.map((source) => ({ ...source, ...describeInteraction(source) }));
        const prepared = await this.prepare(userId, described, state, signal);
        if (writing.length === WRITES_AT_ONCE) await writing.shift();
        const write = this.write(userId, prepared);
        write.catch(() => undefined);
        writing.push(write);
        if (!busy) continue;
        await Promise.all(writing.splice(0));
        await after((performance.now() - begun) * REST, undefined, { signal }).catch(() => undefined);
      }
      return true;
    } finally {
      await Promise.all(writing);
    }
  }

  /** What is to be written of some, once the model has answered; it is asked outside of every transaction. */
  private async prepare(
    userId: string,
    rows: readonly Described[],
    state: InUse,
    signal: AbortSignal,
  ): Promise<Prepared> {
    try {
      return { rows, vectors: await this.vectors(userId, rows, state, signal), failure: null };
    } catch (failure) {
      return { rows, vectors: null, failure };
    }
  }

  /** @throws what the model threw, after texts are written */
  private async write(userId: string, { rows, vectors, failure }: Prepared): Promise<void> {
    await this.database.forUser(userId, async (scope: UserScope) => {
      await this.store.writeTexts(scope, rows);
      if (vectors) await this.store.writeVectors(scope, vectors.model, vectors.rows);
    });
    this.written.inc({ what: 'texts' }, rows.length);
    this.written.inc({ what: 'vectors' }, vectors?.rows.length ?? 0);
    if (failure !== null) throw failure as Error;
  }

  private async vectors(
    userId: string,
    rows: readonly Described[],
    state: InUse,
    signal: AbortSignal,
  ): Promise<Prepared['vectors']> {
    const wanted = rows.filter(({ kind }) => kind !== 'company');
    if (state.model === null || wanted.length === 0) return null;
    try {
      const { vectors, model } = await this.gateway.embed(
        userId,
        wanted.map(({ text }) => text),
        { signal },
      );
      state.model = vectorsBy(model);
      return { model: state.model, rows: wanted.map((row, i) => ({ ...row, vector: vectors[i]! })) };
    } catch (error) {
      // Vectors wait until it is switched on, or there are credits again; words do not.
      if (!(error instanceof AiOffError || error instanceof OutOfCreditsError)) throw error;
      state.model = null;
      return null;
    }
  }
}
