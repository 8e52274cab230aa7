import { Logger } from '@nestjs/common';
import pg from 'pg';

export interface NotifyListener {
  onText(text: string): void;
  /** Called each time the channel listens; `again` when texts may have been missed since the last time. */
  onListening(again: boolean): void;
}

const CONNECT_TIMEOUT_MS = 5_000;
const QUERY_TIMEOUT_MS = 5_000;
const PING_MS = 15_000;
const LONGEST_WAIT_MS = 5_000;
/** PostgreSQL refuses 8000 bytes and more. */
const MAX_BYTES = 7_999;

/**
 * PostgreSQL's LISTEN and NOTIFY on one connection of its own, past any pooler, since LISTEN belongs to a session. A lost
 * connection is opened again for as long as the channel is.
 */
export class NotifyChannel {
  private readonly logger = new Logger(NotifyChannel.name);
  private client: pg.Client | null = null;
  private timer?: NodeJS.Timeout;
  private failures = 0;
  private listened = false;
  private closed = false;

  /**
   * @param url     a direct connection to the database
   * @param channel lower-case identifier
   */
  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly listener: NotifyListener,
  ) {
    void this.connect();
  }

  /** Sends each text to every listener, this one too. @throws Error when the connection is away; texts over 8000 bytes are dropped */
  async notify(texts: string[]): Promise<void> {
    if (!this.client) throw new Error('not connected');
    const fitting = texts.filter((text) => Buffer.byteLength(text) <= MAX_BYTES);
    if (fitting.length < texts.length) this.logger.warn('An event was too large to be sent');
    await this.client.query('select pg_notify($1, t) from unnest($2::text[]) as t', [this.channel, fitting]);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'omnicrm-events',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
      keepAlive: true,
    });
    let lost = false;
    const lose = (error?: Error) => {
      if (lost) return;
      lost = true;
      // Ends a connection that is half open too; whatever that brings up is of no interest any more.
      client.end().catch(() => undefined);
      this.lose(error);
    };
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', ({ payload }) => this.listener.onText(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(this.channel)}`);
    } catch (error) {
      return lose(error as Error);
    }
    if (lost) return;
    if (this.closed) return void (await client.end().catch(() => undefined));
    this.client = client;
    this.failures = 0;
    this.ping(client, lose);
    this.listener.onListening(this.listened);
    this.listened = true;
  }

  /** A frozen server sends no error: only a question without an answer tells that nothing would be heard. */
  private ping(client: pg.Client, lose: (error: Error) => void): void {
    this.timer = setTimeout(() => {
      client.query('select 1').then(() => {
        if (this.client === client) this.ping(client, lose);
      }, lose);
    }, PING_MS).unref();
  }

  private lose(error?: Error): void {
    clearTimeout(this.timer);
    this.client = null;
    if (this.closed) return;
    if (this.failures === 0) this.logger.warn({ err: error }, 'The connection for events was lost');
    const wait = Math.min(LONGEST_WAIT_MS, 100 * 2 ** this.failures++);
    this.timer = setTimeout(() => void this.connect(), wait / 2 + Math.random() * (wait / 2)).unref();
  }
}
