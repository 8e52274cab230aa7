import type { Account } from '../accounts/account.js';
import type { CalendarChange } from '../calendar/calendar.js';
import type { MailboxChange } from '../mailbox/changes.js';
import type { SigningKey } from '../oauth/keys.js';
import { PushFaults, type PushFault } from './faults.js';
import { channelPush, forgedToken, mailboxPush, type Push, pushToken } from './messages.js';
import { PushSender } from './sender.js';
import { DEFAULT_PUSH, type PushSettings } from './settings.js';
import { type Channel, Watches, type WatchSnapshot } from './watches.js';

export interface PushSnapshot {
  settings: PushSettings;
  watches: WatchSnapshot;
}

/** Tells those who watch a mailbox or a calendar that it has changed, as reliably as Google does. */
export class PushHub {
  readonly watches: Watches;
  readonly faults = new PushFaults();
  readonly sender: PushSender;
  settings: PushSettings = { ...DEFAULT_PUSH };
  /** Called when something changed that a restart must know. */
  onChange: () => void = () => undefined;
  private readonly lastEvent = new Map<string, number>();
  private lastMessageId: number;

  constructor(
    private readonly key: SigningKey,
    private readonly issuer: string,
    private readonly now: () => number,
  ) {
    this.watches = new Watches(now);
    this.watches.onChange = () => this.onChange();
    this.sender = new PushSender(now, () => this.settings.retryMs);
    this.lastMessageId = now() * 1_000;
  }

  snapshot(): PushSnapshot {
    return { settings: this.settings, watches: this.watches.snapshot() };
  }

  restore({ settings, watches }: PushSnapshot): void {
    this.settings = { ...DEFAULT_PUSH, ...settings };
    this.watches.restore(watches);
  }

  configure(changes: Partial<PushSettings>): void {
    this.settings = { ...this.settings, ...changes };
    this.onChange();
  }

  /** After a change to a mailbox. */
  mailChanged(account: Account, change: MailboxChange): void {
    if (change.kind === 'label' || change.kind === 'expireHistory') return;
    const watch = this.watches.mailbox(account.email);
    if (!watch) return;
    const labels = account.mailbox.get(change.id)?.labelIds;
    if (labels && watch.labelIds.length > 0) {
      const named = labels.some((label) => watch.labelIds.includes(label));
      if (named !== (watch.labels === 'include')) return;
    }
    const now = this.now();
    const push = this.mailboxPush(account, String(account.mailbox.historyId));
    if (now - (this.lastEvent.get(account.email) ?? 0) < this.settings.minIntervalMs)
      return this.sender.drop(push, 'more than one event a second');
    this.lastEvent.set(account.email, now);
    this.send(push, account);
  }

  /** After a change to a calendar or to the list of calendars. */
  calendarChanged(account: Account, change: CalendarChange): void {
    if (change.kind === 'expireSync') return;
    const calendarId = change.kind === 'createCalendar' ? null : change.calendarId;
    for (const channel of this.watches.channelsOf(account.email, calendarId)) this.tell(channel, 'exists');
  }

  /** Tells of a mailbox's state now, whatever was told before; a new watch begins with it. */
  announce(account: Account, historyId = String(account.mailbox.historyId)): void {
    this.send(this.mailboxPush(account, historyId), account);
  }

  /** Sends the next message of a channel. */
  tell(channel: Channel, state: 'sync' | 'exists'): void {
    channel.messages += 1;
    this.apply(channelPush(channel, channel.messages, state), this.faults.next('calendar', channel.account));
  }

  /** Forgets what was sent and what was to go wrong. */
  forget(): void {
    this.faults.clear();
    this.sender.clear();
    this.lastEvent.clear();
  }

  close(): void {
    this.sender.close();
  }

  private send(push: Push, account: Account): void {
    const fault = this.faults.next('gmail', account.email);
    if (fault?.kind === 'stale')
      return this.apply(this.mailboxPush(account, String(account.mailbox.historyFloor)), fault);
    if (fault?.kind === 'bad_token') {
      const token = forgedToken(this.issuer, this.settings, this.now());
      const headers = () => ({ ...push.headers(), authorization: `Bearer ${token}` });
      return this.apply({ ...push, headers, again: () => false }, fault);
    }
    this.apply(push, fault);
  }

  private apply(push: Push, fault: PushFault | undefined): void {
    if (push.url === '') return this.sender.drop(push, 'no endpoint');
    switch (fault?.kind) {
      case 'drop':
        return this.sender.drop(push, 'fault: drop');
      case 'reorder':
        return this.sender.send(push, { note: 'fault: reorder', delayMs: fault.holdMs });
      case 'duplicate':
      case 'flood':
        for (let copy = 0; copy < fault.copies; copy += 1) this.sender.send(push, { note: `fault: ${fault.kind}` });
        return this.sender.send(push);
      default:
        return this.sender.send(push, { note: fault && `fault: ${fault.kind}` });
    }
  }

  private mailboxPush({ email: account }: Account, historyId: string): Push {
    const messageId = String((this.lastMessageId += 1));
    const event = { account, historyId, messageId, now: this.now() };
    return mailboxPush(event, this.settings.endpoint ?? '', this.settings, () =>
      pushToken(this.key, this.issuer, this.settings, this.now()),
    );
  }
}
