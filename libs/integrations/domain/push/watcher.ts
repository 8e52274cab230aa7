import type { Account } from '../account.js';
import type { Stream } from '../connector.js';

/** What the provider agreed to. */
export interface AgreedWatch {
  readonly expiresAt: Date;
  /** The provider's own name of what is watched; null where it has none. */
  readonly resourceId: string | null;
}

/** What a channel's pushes carry, chosen by us: its name, and a secret that proves them. */
export interface ChannelKey {
  readonly channelId: string;
  readonly token: string;
}

interface Watching {
  /** Whether pushes are set up on this server; without them changes are found by looking. */
  readonly isSetUp: boolean;
}

/** One watch for a whole mailbox; asking again prolongs it. */
export interface MailboxWatcher extends Watching {
  readonly kind: 'mailbox';
  /** @throws ProviderError */
  watch(account: Account): Promise<AgreedWatch>;
  /** @throws ProviderError */
  stop(account: Account): Promise<void>;
}

/** A channel for each stream; a new one is opened before the old one ends, so they overlap. */
export interface ChannelWatcher extends Watching {
  readonly kind: 'channel';
  /** @throws ProviderError */
  open(account: Account, stream: Stream, key: ChannelKey): Promise<AgreedWatch>;
  /** @throws ProviderError */
  close(account: Account, channel: { channelId: string; resourceId: string }): Promise<void>;
}

/** How a source tells of changes by itself. */
export type Watcher = MailboxWatcher | ChannelWatcher;
