import { Injectable } from '@nestjs/common';
import { Database, type UserScope, afterDeadlock } from '../../platform/database/index.js';
import { ClaimRepository, type WaitingContact } from '../data/settling/claim.repository.js';
import { FiguresRepository } from '../data/settling/figures.repository.js';
import { MergeRepository } from '../data/settling/merge.repository.js';
import { NameUseRepository } from '../data/settling/name-use.repository.js';
import { ProfileRepository } from '../data/settling/profile.repository.js';
import { ConversationRepository } from '../data/conversations/conversation.repository.js';
import { ReachRepository } from '../data/settling/reach.repository.js';
import { ConversationSettler } from './conversation-settler.service.js';
import { summarize } from './identity/names.js';
import { companyKey, differs, profileOf } from './identity/profile.js';
import { PeopleResolver } from './people-resolver.service.js';
import { companyOf } from './company.js';
import { HALF_LIFE_DAYS, STRENGTH_REFERENCE } from './strength.js';

/** Contacts settled together: enough that a first import needs few rounds, and few enough for a short transaction. */
const AT_ONCE = 2_000;
const SCALE = { reference: STRENGTH_REFERENCE, halfLifeDays: HALF_LIFE_DAYS };

/**
 * Finds anew what is derived of contacts: who is one person, what they are called, their company, first and last contact,
 * strength. All of it depends on what is known now, never on what came first; so it is the same after any order of imports,
 * after an undo as before the import, and after a redo as before the undo.
 */
@Injectable()
export class PeopleSettler {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimRepository,
    private readonly names: NameUseRepository,
    private readonly resolver: PeopleResolver,
    private readonly figures: FiguresRepository,
    private readonly profiles: ProfileRepository,
    private readonly conversations: ConversationSettler,
  ) {}

  /** One that needs no container, for tools that write beside the application. */
  static on(database: Database): PeopleSettler {
    const resolver = new PeopleResolver(new ReachRepository(), new MergeRepository());
    const [claims, names] = [new ClaimRepository(), new NameUseRepository()];
    const conversations = new ConversationSettler(new ConversationRepository());
    const [figures, profiles] = [new FiguresRepository(), new ProfileRepository()];
    return new PeopleSettler(database, claims, names, resolver, figures, profiles, conversations);
  }

  /** Taken before anything is written in a transaction that settles in the end, so that two cannot lock each other out. */
  begin(scope: UserScope): Promise<void> {
    return this.claims.takeTurn(scope);
  }

  /**
   * Settles all contacts and conversations that wait, in a constant number of statements for each 2,000 of them.
   * @param now     what is later has not happened yet
   * @param removed whether contacts were taken away, so that companies may be left with nobody
   */
  async settle(scope: UserScope, { removed = false, now = new Date() } = {}): Promise<void> {
    await this.claims.takeTurn(scope);
    let waiting: WaitingContact[];
    do {
      waiting = await this.claims.waiting(scope, AT_ONCE);
      if (waiting.length > 0) await this.settleSome(scope, waiting, now);
    } while (waiting.length === AT_ONCE);
    if (removed) await this.profiles.pruneCompanies(scope, null);
    while (await this.conversations.settleSome(scope)) continue;
  }

  /** Before a transaction that settles in the end: takes from it what is too much for one, in transactions of their own. */
  async settleAhead(userId: string): Promise<void> {
    const settleFull = (): Promise<boolean> =>
      this.inTransaction(userId, async (scope) => {
        await this.claims.takeTurn(scope);
        const waiting = await this.claims.waiting(scope, AT_ONCE);
        if (waiting.length === AT_ONCE) await this.settleSome(scope, waiting, new Date());
        const conversations = await this.conversations.settleSome(scope);
        return conversations || waiting.length === AT_ONCE;
      });
    while (await settleFull()) continue;
  }

  /** Settles all that waits of a user, in transactions of its own. */
  async settleUser(userId: string): Promise<void> {
    await this.settleAhead(userId);
    await this.inTransaction(userId, (scope) => this.settle(scope));
  }

  /** The same in a transaction of its own, for each user of whom something waits. @returns how many users */
  async settleAll(): Promise<number> {
    const found = await this.database.asSystem('find contacts to settle', async (scope) => [
      ...(await this.claims.users(scope)),
      ...(await this.conversations.users(scope)),
    ]);
    const users = [...new Set(found)];
    for (const userId of users) await this.inTransaction(userId, (scope) => this.settle(scope));
    return users.length;
  }

  /** Writers of messages may wait for what is settled while it waits for theirs. */
  private inTransaction<T>(userId: string, work: (scope: UserScope) => Promise<T>): Promise<T> {
    return afterDeadlock(() => this.database.forUser(userId, work, 'contacts.settle'));
  }

  private async settleSome(scope: UserScope, waiting: readonly WaitingContact[], now: Date): Promise<void> {
    const shown = await this.claims.gather(
      scope,
      waiting.map(({ id }) => id),
    );
    const { names, identities } = summarize(await this.names.find(scope, shown));
    await this.names.keep(scope, shown, names, identities);
    const touched = await this.resolver.resolve(scope, shown);
    await this.figures.refresh(scope, touched, now, SCALE);
    await this.refreshProfiles(scope, touched);
    await this.claims.done(scope, waiting);
  }

  private async refreshProfiles(scope: UserScope, contactIds: readonly string[]): Promise<void> {
    // What was merged keeps its name, to be told by.
    const sources = (await this.profiles.sources(scope, contactIds)).filter(({ identities }) => identities.length > 0);
    const changed = sources.flatMap((source) => {
      const profile = profileOf(source);
      return differs(source, profile) ? [{ source, profile }] : [];
    });
    const companies = new Map<string, string>();
    const claimed = new Map<string, string>();
    for (const { profile, source } of changed) {
      const { companyDomain: domain } = profile;
      if (domain !== null && domain !== source.companyDomain)
        companies.set(domain, companyOf(`@${domain}`)?.name ?? domain);
      if (profile.companyName !== null) claimed.set(profile.companyName.toLowerCase(), profile.companyName);
    }
    await this.profiles.makeCompanies(scope, companies);
    await this.profiles.makeClaimedCompanies(scope, claimed);
    await this.profiles.keep(
      scope,
      changed.map(({ profile }) => profile),
    );
    const left = changed.flatMap(({ source, profile }) =>
      companyKey(source) === companyKey(profile) ? [] : (companyKey(source) ?? []),
    );
    await this.profiles.pruneCompanies(scope, [...new Set(left)]);
  }
}
