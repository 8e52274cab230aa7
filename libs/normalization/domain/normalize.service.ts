import { Injectable, Logger } from '@nestjs/common';
import { PeopleSettler } from '../../contacts/index.js';
import { IntegrationRepository } from '../../integrations/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database, type UserScope } from '../../platform/database/index.js';
import { Courtesy } from '../../platform/queue/index.js';
import { ErasedPeople } from '../../privacy/index.js';
import { PreferencesService, RawEventStore, type RawEventRow } from '../../sync/index.js';
import { RelatedPayloadRepository } from '../data/related-payload.repository.js';
import type { MappingContext, RawItem, SourceMapper } from '../mappers/mapper.js';
import { canonicalAddress } from '../mappers/shared/canonical-address.js';
import { normalizationConfig } from '../normalization.config.js';
import { Beside } from './beside.js';
import { type Outcome, groupByWeight, itemOf, mapRows } from './map-rows.js';
import { Mapping } from './mappers.js';
import { OutcomeWriter } from './outcome-writer.js';
import { SettlingPace } from './settling-pace.js';
import { Writing } from './writing.js';
import { withoutErased } from './without-erased.js';

/** Interactions per transaction: a series brings up to a thousand by itself. */
const INTERACTIONS_AT_ONCE = 2_000;
/** Characters of payload beside which others are held in memory, too. */
const MOST_BESIDE = 8_000_000;
/** Chunks that are written at once: one waits for the database while the other is told of by this process. */
const WRITES = 2;

interface Chunk {
  rows: RawEventRow[];
  /** Whether others wait behind them. */
  more: boolean;
  /** Whether a running import will bring others. */
  coming: boolean;
  ownAddresses: ReadonlySet<string>;
  preferences: NonNullable<MappingContext['preferences']>;
  /** What some rows are incomplete without, by the row's id. */
  needed: ReadonlyMap<string, RawItem['needed']>;
  /** Whom the user had erased, as hashes. */
  erased: ReadonlySet<string>;
}

const NOTHING_TO_MAP = { ownAddresses: new Set<string>(), preferences: new Map(), needed: new Map() };

/** A chunk in memory, ready to be written. */
type MappedChunk = Pick<Chunk, 'rows' | 'more' | 'coming'> & { groups: Outcome[][] };

/** Turns stored raw events into interactions and contacts, newest first, a chunk at a time. */
@Injectable()
export class NormalizeService {
  private readonly logger = new Logger(NormalizeService.name);
  private readonly pace = new SettlingPace();

  constructor(
    private readonly database: Database,
    private readonly rawEvents: RawEventStore,
    private readonly integrations: IntegrationRepository,
    private readonly preferences: PreferencesService,
    private readonly related: RelatedPayloadRepository,
    private readonly writer: OutcomeWriter,
    private readonly people: PeopleSettler,
    private readonly erasedPeople: ErasedPeople,
    private readonly mapping: Mapping,
    private readonly courtesy: Courtesy,
    @InjectConfig(normalizationConfig) private readonly config: ConfigOf<typeof normalizationConfig>,
  ) {}

  /**
   * Normalizes one source of one user until nothing is left or the slice is over. Running it twice, or stopping it
   * anywhere, does no harm: what is left is asked of the rows.
   * @param long much is being imported: it gives way to who waits for a little
   * @returns whether there may be more to do
   * @throws when the database is out of reach; nothing is half done then
   */
  async runSlice(userId: string, source: string, signal: AbortSignal, long = false): Promise<boolean> {
    const mapper = this.mapping.mapperFor(source);
    const end = performance.now() + this.config.NORMALIZE_SLICE_SECONDS * 1_000;
    const map = (except: readonly RawEventRow[]) => this.map(userId, mapper, long, except);
    let ahead: Promise<MappedChunk> | null = null;
    const beside = new Beside();
    const writing = new Writing();
    let over: () => void = () => undefined;
    try {
      while (performance.now() < end && !signal.aborted) {
        const chunk: MappedChunk = await (ahead ?? map([]));
        ahead = null;
        const { rows, more } = chunk;
        if (rows.length === 0) {
          await writing.room(1);
          await beside.end();
          await this.settleOwed(userId, source);
          return false;
        }
        // A few new rows are soon done, and somebody waits for them; a full chunk is a part of much more.
        over();
        const again = rows.some(({ normalizedVersion }) => normalizedVersion !== null);
        if (!long && !more && !again) over = this.courtesy.hurry();
        else await this.courtesy.makeWay();
        const light = weightOf(rows) < MOST_BESIDE;
        // What changes rows that are there, or is the last of all, is written alone.
        const alone = !light || !more || again;
        await writing.room(alone ? 1 : WRITES);
        // While the database writes these, the next ones are mapped.
        if (more && light) {
          ahead = map([...writing.rows, ...rows]);
          ahead.catch(() => undefined);
        }
        writing.start(rows, this.write(userId, source, chunk, beside));
        if (alone) await writing.room(1);
      }
      await writing.room(1);
      await beside.end();
      return true;
    } catch (error) {
      await this.show(userId, source);
      throw error;
    } finally {
      over();
      // Their connections are given back before the job ends.
      await Promise.allSettled([ahead, writing.end()]);
      await beside.end().catch(() => undefined);
    }
  }

  private async write(
    userId: string,
    source: string,
    { groups, more, coming }: MappedChunk,
    beside: Beside,
  ): Promise<void> {
    for (const [i, group] of groups.entries()) {
      // With the last of all, so that nothing is half told when it is done; else now and then, as it costs a little.
      if (i === groups.length - 1 && !(more || coming)) {
        await beside.end();
        await this.paced(userId, source, async () => {
          await this.people.settleAhead(userId);
          await this.writer.write(userId, group, true);
        });
      } else {
        await this.writer.write(userId, group, false);
        this.pace.putOff(`${userId} ${source}`);
        if (beside.isFree && this.pace.isDue(`${userId} ${source}`, performance.now()))
          beside.start(this.paced(userId, source, () => this.people.settleUser(userId)));
      }
    }
  }

  /** Settles, and notes how long it took. */
  private async paced(userId: string, source: string, settle: () => Promise<void>): Promise<void> {
    const begun = performance.now();
    await settle();
    this.pace.settled(`${userId} ${source}`, begun, performance.now());
  }

  /** What was put off while more was coming, when nothing came. */
  private async settleOwed(userId: string, source: string): Promise<void> {
    if (!this.pace.isOwed(`${userId} ${source}`)) return;
    if (await this.database.forUser(userId, (scope) => this.rawEvents.areMoreComing(scope))) return;
    await this.paced(userId, source, () => this.people.settleUser(userId));
  }

  /** Reads and maps the next rows. @param except those that are being written */
  private async map(
    userId: string,
    mapper: SourceMapper,
    long: boolean,
    except: readonly RawEventRow[],
  ): Promise<MappedChunk> {
    const limit = long ? this.courtesy.portion(mapper.itemsAtOnce) : mapper.itemsAtOnce;
    const { rows, more, coming, ownAddresses, preferences, needed, erased } = await this.database.forUser(
      userId,
      (scope) => this.read(scope, mapper, limit, except),
    );
    const context: MappingContext = { ownAddresses, preferences, now: new Date() };
    const mapped = await mapRows(rows, mapper, context, needed);
    const isErased = erased.size > 0 ? await this.erasedPeople.recognizer(userId, erased) : null;
    const outcomes = isErased ? mapped.map((outcome) => withoutErased(outcome, isErased, ownAddresses)) : mapped;
    return { rows, more, coming, groups: groupByWeight(outcomes, INTERACTIONS_AT_ONCE) };
  }

  /** What nobody foresaw is shown on the batches that wait for it, as far as the database can still be reached. */
  private async show(userId: string, source: string): Promise<void> {
    await this.database
      .forUser(userId, (scope) => this.rawEvents.showTrouble(scope, source))
      .catch((error: unknown) => this.logger.warn({ err: error }, 'A failure could not be shown on its batch'));
  }

  private async read(
    scope: UserScope,
    mapper: SourceMapper,
    limit: number,
    except: readonly RawEventRow[],
  ): Promise<Chunk> {
    const { version } = this.mapping;
    const ids = except.map(({ id }) => id);
    // One more tells whether this is the last of it.
    const claimed = await this.rawEvents.claimUnnormalized(scope, mapper.source, version, limit + 1, ids);
    const [rows, more] = [claimed.slice(0, limit), claimed.length > limit];
    if (rows.length === 0) return { rows, more, coming: false, erased: new Set(), ...NOTHING_TO_MAP };
    const integrations = await this.integrations.list(scope);
    const wanted = rows.flatMap((row) => {
      const item = row.deletedAt ? null : itemOf(row);
      const sourceId = item && mapper.needs(item);
      return sourceId ? { id: row.id, integrationId: row.integrationId, sourceId } : [];
    });
    return {
      rows,
      more,
      coming: !more && (await this.rawEvents.areMoreComing(scope)),
      ownAddresses: new Set(integrations.map(({ accountEmail }) => canonicalAddress(accountEmail))),
      preferences: await this.preferences.forMapping(scope),
      needed: await this.related.find(scope, wanted),
      erased: await this.erasedPeople.hashes(scope),
    };
  }
}

const weightOf = (rows: readonly RawEventRow[]): number =>
  rows.reduce((sum, { payload }) => sum + (payload?.length ?? 0), 0);
