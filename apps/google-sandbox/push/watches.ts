/** A mailbox that is watched through Pub/Sub; one per account. */
export interface MailboxWatch {
  account: string;
  topicName: string;
  labelIds: string[];
  labels: 'include' | 'exclude';
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** A channel of the Calendar API. */
export interface Channel {
  id: string;
  account: string;
  /** Null: the list of calendars. */
  calendarId: string | null;
  resourceId: string;
  resourceUri: string;
  address: string;
  token: string | undefined;
  expiresAt: number;
  /** Messages that were sent over it. */
  messages: number;
}

export interface WatchSnapshot {
  mailboxes: MailboxWatch[];
  channels: Channel[];
}

/** Who wants to be told of what. */
export class Watches {
  /** Called when something changed that a restart must know. */
  onChange: () => void = () => undefined;
  private readonly mailboxes = new Map<string, MailboxWatch>();
  private readonly channels = new Map<string, Channel>();

  constructor(private readonly now: () => number) {}

  snapshot(): WatchSnapshot {
    return { mailboxes: [...this.mailboxes.values()], channels: [...this.channels.values()] };
  }

  restore({ mailboxes, channels }: WatchSnapshot): void {
    for (const watch of mailboxes) this.mailboxes.set(watch.account, watch);
    for (const channel of channels) this.channels.set(channel.id, channel);
  }

  watchMailbox(watch: MailboxWatch): void {
    this.mailboxes.set(watch.account, watch);
    this.onChange();
  }

  stopMailbox(account: string): void {
    if (this.mailboxes.delete(account)) this.onChange();
  }

  /** The live watch of a mailbox. */
  mailbox(account: string): MailboxWatch | undefined {
    const watch = this.mailboxes.get(account);
    return watch && watch.expiresAt > this.now() ? watch : undefined;
  }

  channel(id: string): Channel | undefined {
    return this.channels.get(id);
  }

  addChannel(channel: Channel): void {
    this.channels.set(channel.id, channel);
    this.onChange();
  }

  stopChannel(id: string): void {
    if (this.channels.delete(id)) this.onChange();
  }

  /** Live channels on a calendar, or (null) on the list of calendars. */
  channelsOf(account: string, calendarId: string | null): Channel[] {
    return [...this.channels.values()].filter(
      (channel) => channel.account === account && channel.calendarId === calendarId && channel.expiresAt > this.now(),
    );
  }

  /** Ends watches without telling anybody, as happens now and then. @returns how many */
  lapse(accounts: readonly string[]): number {
    const before = this.mailboxes.size + this.channels.size;
    for (const account of accounts) this.mailboxes.delete(account);
    for (const channel of [...this.channels.values()])
      if (accounts.includes(channel.account)) this.channels.delete(channel.id);
    this.onChange();
    return before - this.mailboxes.size - this.channels.size;
  }
}
