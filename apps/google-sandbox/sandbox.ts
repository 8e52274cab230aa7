import type { Account, AccountSpec } from './accounts/account.js';
import { buildAccount } from './accounts/build-account.js';
import { AccountRegistry } from './accounts/registry.js';
import type { Fault, FaultTarget } from './faults/fault.js';
import { FaultQueue } from './faults/queue.js';
import type { FaultSchedule } from './faults/schedule.js';
import { Ledger } from './ledger/ledger.js';
import { OneTimeStore, type AuthorizationRequest, type IssuedCode } from './oauth/codes.js';
import type { OAuthClient, OAuthContext } from './oauth/context.js';
import { GrantStore } from './oauth/grants.js';
import { SigningKey } from './oauth/keys.js';
import type { ResolvedOptions } from './options.js';
import { PushHub } from './push/hub.js';
import { defaultQuota } from './quota/costs.js';
import { Quota } from './quota/quota.js';
import { StateFolder, type SavedSettings } from './state/state-folder.js';

const DAY = 86_400_000;

/** Everything that a running sandbox holds, without HTTP. */
export class Sandbox implements OAuthContext {
  readonly accounts = new AccountRegistry();
  readonly ledger = new Ledger();
  readonly faults = new FaultQueue();
  /** A seeded schedule of faults, asked after the queue; undefined when there is none. */
  schedule: FaultSchedule | undefined;
  readonly now = (): number => Date.now();
  readonly grants = new GrantStore(this.now);
  readonly codes = new OneTimeStore<IssuedCode>('4/0A', this.now);
  readonly pending = new OneTimeStore<AuthorizationRequest>('', this.now);
  readonly quota: Quota;
  readonly key: SigningKey;
  readonly push: PushHub;
  readonly client: OAuthClient;
  readonly issuer: string;
  private readonly state: StateFolder | undefined;
  private readonly settings: SavedSettings;

  constructor(options: ResolvedOptions) {
    this.client = { id: options.clientId, secret: options.clientSecret, redirectUris: options.redirectUris };
    this.issuer = options.issuer;
    this.quota = new Quota({ ...defaultQuota(options.quota !== 'off'), minuteMs: options.quotaMinuteMs }, this.now);
    this.state = options.state === undefined ? undefined : new StateFolder(options.state);
    const saved = this.state?.readSettings();
    const anchor = options.anchor ?? saved?.anchor ?? Math.floor(this.now() / DAY) * DAY;
    this.settings = { anchor, seed: options.seed, accounts: saved?.accounts ?? [] };
    this.key = this.openKey();
    this.push = new PushHub(this.key, this.issuer, this.now);
    for (const spec of options.accounts) this.addAccount(spec);
    for (const spec of this.settings.accounts) if (!this.accounts.get(spec.email ?? '')) this.addAccount(spec);
    this.restore();
    for (const account of this.accounts.list()) this.listen(account);
  }

  /** Makes an account that an admin asked for; it comes back after a restart. Throws when its folder cannot be read. */
  createAccount(spec: AccountSpec): Account {
    const account = this.addAccount(spec);
    this.listen(account);
    this.settings.accounts.push({ ...spec, email: account.email });
    this.state?.writeSettings(this.settings);
    return account;
  }

  nextFault(target: FaultTarget): Fault | undefined {
    return this.faults.next(target) ?? this.schedule?.next(target);
  }

  private addAccount(spec: AccountSpec): Account {
    const account = buildAccount(spec, { anchor: this.settings.anchor, seed: this.settings.seed, now: this.now() });
    this.accounts.add(account);
    return account;
  }

  private openKey(): SigningKey {
    const pem = this.state?.readKey();
    if (pem) return SigningKey.fromPem(pem);
    const key = SigningKey.generate();
    this.state?.writeKey(key.toPem());
    return key;
  }

  private restore(): void {
    const { state } = this;
    if (!state) return;
    state.writeSettings(this.settings);
    const snapshot = state.readGrants();
    if (snapshot) this.grants.restore(snapshot);
    this.grants.onChange = () => state.writeGrants(this.grants.snapshot());
    const push = state.readPush();
    if (push) this.push.restore(push);
    this.push.onChange = () => state.writePush(this.push.snapshot());
    for (const entry of state.readJournal()) {
      const account = this.accounts.get(entry.account);
      if (!account) continue;
      if ('mail' in entry) account.mailbox.apply(entry.mail);
      else account.calendars.apply(entry.calendar);
    }
  }

  private listen(account: Account): void {
    const { email } = account;
    account.mailbox.onChange = (change) => {
      this.state?.append({ account: email, mail: change });
      this.push.mailChanged(account, change);
    };
    account.calendars.onChange = (change) => {
      this.state?.append({ account: email, calendar: change });
      this.push.calendarChanged(account, change);
    };
  }
}
