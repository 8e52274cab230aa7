import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { SessionService } from '../../auth/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { newId } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { Metrics } from '../../platform/telemetry/index.js';
import { liveConfig } from '../live.config.js';
import { EventBuffer } from './event-buffer.js';
import { LiveStream, type StreamConnection } from './live-stream.js';
import { liveSources } from './live-sources.js';

/** A session that ended must lose its streams within five seconds. */
const SESSION_CHECK_MS = 3_000;

/** Every open stream of this process, and what it may have to repeat. */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly logger = new Logger(LiveHub.name);
  private readonly streams = new Map<string, Set<LiveStream>>();
  private readonly buffer: EventBuffer;
  private readonly unsubscribe: (() => void)[];
  private readonly ended;
  private sessionCheck?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    events: EventBus,
    metrics: Metrics,
    private readonly sessions: SessionService,
    @InjectConfig(liveConfig) private readonly config: ConfigOf<typeof liveConfig>,
  ) {
    this.buffer = new EventBuffer(config.LIVE_BUFFER_EVENTS);
    this.unsubscribe = [
      ...liveSources(events, (userId, frame) => {
        this.buffer.add(userId, frame);
        for (const stream of this.streams.get(userId) ?? []) stream.offer(frame);
      }),
      events.onGap(() => this.resetAll()),
    ];
    const open = metrics.gauge('omnicrm_live_streams', 'Open event streams of browsers.');
    metrics.onScrape(async () => open.set({}, this.all().length));
    this.ended = metrics.counter('omnicrm_live_streams_ended_total', 'Event streams that the server ended.', [
      'reason',
    ]);
  }

  /** False from the beginning of the shutdown on. */
  get accepting(): boolean {
    return !this.stopped;
  }

  /**
   * Opens a stream: it gets what it missed, then what comes.
   * @param lastEventId the last event that the browser got, if it had a stream before
   * @returns what to call when the connection is gone
   */
  open(
    { userId, sessionId }: { userId: string; sessionId: string },
    connection: StreamConnection,
    lastEventId: string | null,
  ): () => void {
    const stream = new LiveStream(userId, sessionId, connection);
    const own = this.streams.get(userId) ?? new Set();
    while (own.size >= this.config.LIVE_STREAMS_PER_USER) this.end([...own][0]!, 'replaced');
    own.add(stream);
    // Ending the last of the others took the set out.
    this.streams.set(userId, own);
    this.begin(stream, lastEventId);
    this.sessionCheck ??= setInterval(() => void this.endSignedOut(), SESSION_CHECK_MS).unref();
    return () => this.remove(stream);
  }

  /** Before anything else closes, so that browsers go to another process at once. */
  onModuleDestroy(): void {
    this.stopped = true;
    clearInterval(this.sessionCheck);
    for (const unsubscribe of this.unsubscribe) unsubscribe();
    for (const stream of this.all()) this.end(stream, 'shutdown');
  }

  private begin(stream: LiveStream, lastEventId: string | null): void {
    const missed = lastEventId === null ? [] : this.buffer.since(stream.userId, lastEventId);
    const newest = this.buffer.newestId(newId);
    if (missed === null) return stream.reset(newest);
    for (const frame of missed) stream.offer(frame);
    stream.mark(newest);
  }

  /** Events were missed: what every browser shows may be out of date. */
  private resetAll(): void {
    this.buffer.clear();
    const newest = this.buffer.newestId(newId);
    for (const stream of this.all()) stream.reset(newest);
  }

  private async endSignedOut(): Promise<void> {
    const streams = this.all();
    if (streams.length === 0) {
      clearInterval(this.sessionCheck);
      this.sessionCheck = undefined;
      return;
    }
    try {
      const valid = await this.sessions.stillValid([...new Set(streams.map(({ sessionId }) => sessionId))]);
      for (const stream of streams) if (!valid.has(stream.sessionId)) this.end(stream, 'signed_out');
    } catch (error) {
      // A database that is away ends no session either; the next look asks again.
      this.logger.warn({ err: error }, 'The sessions of open streams could not be checked');
    }
  }

  private end(stream: LiveStream, reason: 'replaced' | 'signed_out' | 'shutdown'): void {
    if (!this.remove(stream)) return;
    this.ended.inc({ reason });
    stream.end(reason);
  }

  private remove(stream: LiveStream): boolean {
    const own = this.streams.get(stream.userId);
    if (!own?.delete(stream)) return false;
    if (own.size === 0) this.streams.delete(stream.userId);
    stream.close();
    return true;
  }

  private all(): LiveStream[] {
    return [...this.streams.values()].flatMap((own) => [...own]);
  }
}
