import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { SourceConnector } from './connector.js';
import type { SourceProvider } from './provider.js';

/** Marks a class as a SourceProvider; the registry finds it wherever its module is imported. */
export const RegisteredProvider = DiscoveryService.createDecorator();

/** All providers, found by their decorator, so that adding one edits no list here. */
@Injectable()
export class ConnectorRegistry {
  private bySource?: ReadonlyMap<string, { provider: SourceProvider; connector: SourceConnector }>;

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error for a source that no provider has: a row of a provider that was removed. */
  get(source: string): SourceConnector {
    return this.entry(source).connector;
  }

  providerOf(source: string): SourceProvider {
    return this.entry(source).provider;
  }

  /** Every connector, in the order of registration. */
  all(): SourceConnector[] {
    return [...this.entries().values()].map(({ connector }) => connector);
  }

  has(source: string): boolean {
    return this.entries().has(source);
  }

  /** What the person with this e-mail address may connect. */
  offeredTo(email: string): SourceConnector[] {
    return this.all().filter(({ source }) => this.providerOf(source).isOffered(source, email));
  }

  private entry(source: string): { provider: SourceProvider; connector: SourceConnector } {
    const entry = this.entries().get(source);
    if (!entry) throw new Error(`No provider has the source "${source}"`);
    return entry;
  }

  // Read on first use, not at start, because other modules may ask while they start themselves.
  private entries(): ReadonlyMap<string, { provider: SourceProvider; connector: SourceConnector }> {
    return (this.bySource ??= this.discover());
  }

  private discover(): ReadonlyMap<string, { provider: SourceProvider; connector: SourceConnector }> {
    const found = new Map<string, { provider: SourceProvider; connector: SourceConnector }>();
    for (const wrapper of this.discovery.getProviders({ metadataKey: RegisteredProvider.KEY })) {
      const provider = wrapper.instance as SourceProvider;
      for (const connector of provider.connectors) {
        if (found.get(connector.source)?.provider === provider) continue;
        if (found.has(connector.source)) throw new Error(`Two providers have the source "${connector.source}"`);
        found.set(connector.source, { provider, connector });
      }
    }
    return found;
  }
}
