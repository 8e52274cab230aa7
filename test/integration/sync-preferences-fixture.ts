import { IntegrationsModule } from '../../libs/integrations/index.js';
import { NormalizationModule, NormalizeService } from '../../libs/normalization/index.js';
import {
  FinishService,
  PreferencesService,
  PreviewService,
  RemovalService,
  SyncModule,
  type SyncPreferences,
} from '../../libs/sync/index.js';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import { openTestContext, startTestSandbox } from '../setup/index.js';
import { type Connected, SyncFixture } from './sync-fixture.js';

const NEVER = new AbortController().signal;
const DAY = 86_400_000;

/** Everything of all time. */
export const NOTHING_CHOSEN: SyncPreferences = {
  lookBackDays: null,
  query: null,
  containersIn: [],
  containersOut: [],
  peopleIn: [],
  peopleOut: [],
  contactsFrom: 'everyone',
  privateEvents: true,
  detail: 'full',
  futureDays: null,
};

export const chosen = (some: Partial<SyncPreferences>): SyncPreferences => ({ ...NOTHING_CHOSEN, ...some });

export interface Mail {
  from?: string;
  to?: string;
  subject: string;
  labels?: string[];
  daysAgo?: number;
}

/** Sync with the real normalization behind it, and preferences. */
export class PreferencesFixture extends SyncFixture {
  static override async open(): Promise<PreferencesFixture> {
    const sandbox = await startTestSandbox(['--mailbox', 'empty', '--account', 'you@studio.example', '--quota', 'off']);
    const context = await openTestContext([IntegrationsModule, SyncModule, NormalizationModule], {
      ...sandboxEnvironment(sandbox.url, 'off'),
      SYNC_CHUNK: '50',
      // What is compared here is counted to the end, however busy the machine is.
      GOOGLE_PREVIEW_MS: '60000',
    });
    return new PreferencesFixture(sandbox, context);
  }

  get preferences() {
    return this.context.get(PreferencesService);
  }

  previewWith({ userId, integrationId }: Connected, some: Partial<SyncPreferences>) {
    return this.context.get(PreviewService).create(userId, integrationId, undefined, { preferences: chosen(some) });
  }

  /** Preview with preferences, approval, import to its end. */
  async importedWith(connected: Connected, some: Partial<SyncPreferences>) {
    const { id, hash } = await this.previewWith(connected, some);
    return this.finish(connected, (await this.approve(connected.userId, id, hash)).id);
  }

  save({ userId, integrationId }: Connected, some: Partial<SyncPreferences>) {
    return this.preferences.save(userId, integrationId, chosen(some));
  }

  removeExcluded({ userId, integrationId }: Connected) {
    return this.context.get(RemovalService).remove(userId, integrationId);
  }

  /** Ids of labels or calendars by name. */
  async idsByName({ userId, integrationId }: Connected): Promise<Record<string, string>> {
    const containers = await this.preferences.containers(userId, integrationId);
    return Object.fromEntries(containers.map(({ id, name }) => [name, id]));
  }

  override async normalize(userId: string): Promise<number> {
    for (const source of ['google_gmail', 'google_calendar'])
      while (await this.context.get(NormalizeService).runSlice(userId, source, NEVER));
    await this.context.get(FinishService).finishAllOf(userId);
    return 0;
  }

  async mailbox(mails: readonly Mail[]): Promise<Connected> {
    const account = await this.account();
    for (const mail of mails) await this.send(account, mail);
    return account;
  }

  async send({ email }: Connected, { from = 'ada@partner.example', to = email, subject, labels, daysAgo = 1 }: Mail) {
    const { id } = await this.sandbox.admin<{ id: string }>('POST', `/accounts/${email}/messages`, {
      from: from === 'me' ? email : from,
      to: to === 'me' ? email : to,
      subject,
      text: `About ${subject}`,
      labels,
      internalDate: Date.now() - daysAgo * DAY,
    });
    return id;
  }

  async event({ email }: Connected, body: object, calendarId = email): Promise<string> {
    const path = `/accounts/${email}/calendars/${encodeURIComponent(calendarId)}/events`;
    return (await this.sandbox.admin<{ id: string }>('POST', path, body)).id;
  }

  /** Subjects of what is on the timeline, in order of the alphabet. */
  async subjects(userId: string): Promise<string[]> {
    const rows = await this.context.query<{ subject: string }>(
      'select subject from interactions where user_id = $1 order by subject',
      [userId],
    );
    return rows.map(({ subject }) => subject);
  }

  /** Addresses of contacts, in order of the alphabet. */
  async contacts(userId: string): Promise<string[]> {
    const rows = await this.context.query<{ address: string }>(
      'select primary_email as address from contacts where user_id = $1 and deleted_at is null order by 1',
      [userId],
    );
    return rows.map(({ address }) => address);
  }
}
