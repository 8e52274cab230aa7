import { Injectable, Logger } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { within } from '../timing/index.js';

type Labels = Record<string, string>;

/** Longer than any healthy collection, shorter than a scraper's patience. */
const COLLECT_TIMEOUT_MS = 2_000;

/** The exposition format that Prometheus asks for. */
export const METRICS_CONTENT_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/**
 * The numbers that this process shows to Prometheus. Asking for a name twice gives the same instrument, so that a module
 * needs no registry of its own. Names are `omnicrm_<area>_<what>_<unit>`; labels have few values and name no person.
 */
@Injectable()
export class Metrics {
  private readonly logger = new Logger(Metrics.name);
  private readonly registry = new Registry();
  private readonly collectors: (() => Promise<void>)[] = [];
  private collecting?: Promise<void>;
  private processMetrics = false;

  /** Something that only grows. `inc` adds 1 unless told otherwise. */
  counter(name: string, help: string, labelNames: string[] = []): { inc(labels?: Labels, by?: number): void } {
    const counter = this.instrument(name, () => new Counter({ name, help, labelNames, registers: [this.registry] }));
    return { inc: (labels = {}, by = 1) => counter.inc(labels, by) };
  }

  /** Something that goes up and down. `reset` forgets every label, for what is collected anew at each scrape. */
  gauge(
    name: string,
    help: string,
    labelNames: string[] = [],
  ): { set(labels: Labels, value: number): void; reset(): void } {
    const gauge = this.instrument(name, () => new Gauge({ name, help, labelNames, registers: [this.registry] }));
    return { set: (labels, value) => gauge.set(labels, value), reset: () => gauge.reset() };
  }

  /** How something is distributed, usually seconds. @param buckets upper bounds; default: 5 ms to 10 s */
  histogram(
    name: string,
    help: string,
    labelNames: string[] = [],
    buckets?: number[],
  ): { observe(labels: Labels, value: number): void } {
    const options = { name, help, labelNames, registers: [this.registry], ...(buckets ? { buckets } : {}) };
    const histogram = this.instrument(name, () => new Histogram(options));
    return { observe: (labels, value) => histogram.observe(labels, value) };
  }

  /** Runs at each scrape, for values that live in the database; bounded in time, failures are logged and skipped. */
  onScrape(collect: () => Promise<void>): void {
    this.collectors.push(collect);
  }

  /** Everything as Prometheus reads it. Scrapes at the same time share one collection. */
  async scrape(): Promise<string> {
    // Begun with the first scrape: a process that nobody watches observes nothing.
    if (!this.processMetrics) collectDefaultMetrics({ register: this.registry });
    this.processMetrics = true;
    this.collecting ??= this.collect().finally(() => (this.collecting = undefined));
    await this.collecting;
    return this.registry.metrics();
  }

  private async collect(): Promise<void> {
    await Promise.all(
      this.collectors.map(async (collect) => {
        try {
          await within(COLLECT_TIMEOUT_MS, collect());
        } catch (error) {
          this.logger.warn({ err: error }, 'A metric could not be collected');
        }
      }),
    );
  }

  private instrument<T>(name: string, create: () => T): T {
    return (this.registry.getSingleMetric(name) as T | undefined) ?? create();
  }
}
