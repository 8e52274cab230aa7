import { Redis } from 'ioredis';

/** Whoever waits for Redis waits no longer than this, ms. */
const PATIENCE_MS = 1_500;
/** After a failure nobody asks again for so long, so that a Redis which is stuck does not slow down every call. */
const AWAY_MS = 5_000;

/** Raised for what cannot be asked because Redis does not answer. */
export class RedisAwayError extends Error {
  constructor(cause?: unknown) {
    super('Redis does not answer', { cause });
    this.name = 'RedisAwayError';
  }
}

type Scripted = Redis & Record<string, (keys: number, ...rest: string[]) => Promise<unknown>>;

/** A connection to Redis for small shared state, which fails fast and never queues. */
export class SharedRedis {
  private readonly redis: Scripted;
  private awayUntil = 0;

  /**
   * @param prefix  the namespace of this installation's keys
   * @param onError told of connection failures
   */
  constructor(
    url: string,
    private readonly prefix: string,
    onError: (error: Error) => void,
  ) {
    this.redis = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: PATIENCE_MS }) as Scripted;
    this.redis.on('error', onError);
  }

  /** In braces, so that the keys of one script are on one node of a cluster. */
  key(name: string): string {
    return `{${this.prefix}:limits}:${name}`;
  }

  /** Runs a Lua script. @throws RedisAwayError within two seconds when Redis is away */
  script(name: string, lua: string, keys: readonly string[], args: readonly string[]): Promise<unknown> {
    const command = `omnicrm_${name}`;
    if (!(command in this.redis)) this.redis.defineCommand(command, { lua });
    return this.ask(() => this.redis[command]!(keys.length, ...keys, ...args));
  }

  close(): void {
    this.redis.disconnect();
  }

  private async ask<T>(run: () => Promise<T>): Promise<T> {
    if (performance.now() < this.awayUntil) throw new RedisAwayError();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
    });
    try {
      return await Promise.race([run(), late]);
    } catch (error) {
      this.awayUntil = performance.now() + AWAY_MS;
      throw new RedisAwayError(error);
    } finally {
      clearTimeout(timer);
    }
  }
}
