import { Injectable } from '@nestjs/common';
import type { Account } from '../../../domain/account.js';
import type { FetchedItem, ListedPage, SourceConnector, SourceContainer, Stream } from '../../../domain/connector.js';
import { peopleRule } from '../../../domain/people-rules.js';
import type { Wanted } from '../../../domain/selection.js';
import type { SourcePreview } from '../../../domain/preview.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { GoogleClient } from '../client/google-client.js';
import { GoogleQuota } from '../client/google-quota.js';
import { GMAIL_SCOPES } from '../oauth/scopes.js';
import { GmailPreviewer } from './gmail-previewer.js';
import { changesOf } from './history.js';
import { choicesOf } from './labels.js';
import { decodePage, nextPage, passesOf } from './listing.js';
import { fetchedItem, messageQuery } from './message.js';
import { MessageReader } from './message-reader.js';
import { SearchCheck } from './search-check.js';

const MAILBOX: Stream = { id: 'mailbox', name: 'Mailbox' };
const PAGE_SIZE = 500;
/** Pages of history that one call joins, so that of several changes of one message only the last is told. */
const HISTORY_PAGES = 20;
const HISTORY_FIELDS =
  'historyId,nextPageToken,history(messagesAdded/message(id,labelIds),messagesDeleted/message(id),' +
  'labelsAdded(labelIds,message(id,labelIds)),labelsRemoved(labelIds,message(id,labelIds)))';

/** Gmail, read-only. */
@Injectable()
export class GmailConnector implements SourceConnector {
  readonly source = 'google_gmail';
  readonly name = 'Gmail';
  readonly description = 'Your messages become contacts and a timeline of who wrote to whom and when.';
  readonly scopes = GMAIL_SCOPES;
  readonly followsChanges = true;
  readonly unitsPerItem: number;
  readonly itemsPerMinute: number;
  readonly itemsPerFetch: number;

  constructor(
    private readonly client: GoogleClient,
    private readonly reader: MessageReader,
    private readonly previewer: GmailPreviewer,
    private readonly searchCheck: SearchCheck,
    quota: GoogleQuota,
  ) {
    const { units, callsPerMinute, callsAtOnce } = quota.paceOf('gmail.users.messages.get');
    this.unitsPerItem = units;
    this.itemsPerMinute = callsPerMinute;
    this.itemsPerFetch = callsAtOnce;
  }

  async streams(): Promise<Stream[]> {
    return [MAILBOX];
  }

  async containers(account: Account): Promise<SourceContainer[]> {
    return choicesOf(await this.previewer.labels(account));
  }

  async startCursor(account: Account): Promise<string | null> {
    const { historyId } = await this.client.call(account, 'gmail.users.getProfile', undefined, (options) =>
      this.client.gmail.users.getProfile({ userId: 'me', fields: 'historyId' }, options),
    );
    return historyId ?? null;
  }

  async list(account: Account, _stream: Stream, wanted: Wanted, pageToken: string | null): Promise<ListedPage> {
    const passes = passesOf(wanted);
    const { pass, token } = decodePage(passes, pageToken);
    const page = await this.client.call(account, 'gmail.users.messages.list', undefined, (options) =>
      this.client.gmail.users.messages.list(
        {
          userId: 'me',
          maxResults: PAGE_SIZE,
          pageToken: token,
          fields: 'messages/id,nextPageToken',
          ...pass.query,
        },
        options,
      ),
    );
    const skip = pass.skip === undefined ? {} : { skip: pass.skip };
    const items = (page.messages ?? []).flatMap(({ id }) =>
      id ? [{ sourceId: id, change: 'upsert' as const, ...skip }] : [],
    );
    return { items, nextPageToken: nextPage(passes, pass, page.nextPageToken), cursor: null };
  }

  async changes(
    account: Account,
    _stream: Stream,
    { selection }: Wanted,
    cursor: string,
    pageToken: string | null,
  ): Promise<ListedPage> {
    // The cursor of the first page is kept, since later pages may name a point beyond what they tell.
    const [firstHistoryId, firstToken] = pageToken === null ? [null, undefined] : splitToken(pageToken);
    let historyId = firstHistoryId;
    let token: string | undefined = firstToken;
    const records = [];
    for (let pages = 0; pages < HISTORY_PAGES && (pages === 0 || token !== undefined); pages++) {
      const page = await this.historyPage(account, cursor, token);
      historyId ??= page.historyId ?? cursor;
      records.push(...(page.history ?? []));
      token = page.nextPageToken ?? undefined;
    }
    const items = changesOf(records, selection.containers);
    return token === undefined
      ? { items, nextPageToken: null, cursor: historyId }
      : { items, nextPageToken: `${historyId}:${token}`, cursor: null };
  }

  async *fetch(
    account: Account,
    _stream: Stream,
    sourceIds: readonly string[],
    { selection }: Wanted,
    signal: AbortSignal,
  ): AsyncGenerator<FetchedItem> {
    const rules = {
      containers: selection.containers,
      people: peopleRule(selection.people),
      ownAddress: account.accountEmail.toLowerCase(),
    };
    const outcomes = this.reader.read(account, sourceIds, messageQuery(selection.detail), signal);
    if (selection.query === null) {
      for await (const outcome of outcomes) yield fetchedItem(outcome, rules);
      return;
    }
    const read: FetchedItem[] = [];
    let stop: unknown = null;
    try {
      for await (const outcome of outcomes) read.push(fetchedItem(outcome, rules));
    } catch (error) {
      stop = error;
    }
    yield* await this.searchCheck.apply(account, selection.query, read, signal);
    if (stop !== null) throw stop;
  }

  preview(account: Account, wanted: Wanted, signal: AbortSignal): Promise<SourcePreview> {
    return this.previewer.preview(account, wanted, signal);
  }

  private historyPage(account: Account, startHistoryId: string, pageToken: string | undefined) {
    const historyTypes = ['messageAdded', 'messageDeleted', 'labelAdded', 'labelRemoved'];
    return this.client
      .call(account, 'gmail.users.history.list', undefined, (options) =>
        this.client.gmail.users.history.list(
          { userId: 'me', startHistoryId, pageToken, historyTypes, maxResults: 500, fields: HISTORY_FIELDS },
          options,
        ),
      )
      .catch((error: unknown) => {
        // History reaches back about a week; what is older is answered with a plain 404.
        if (error instanceof ProviderError && error.code === 'not-found')
          throw new ProviderError('cursor', error.message);
        throw error;
      });
  }
}

function splitToken(pageToken: string): [string, string] {
  const separator = pageToken.indexOf(':');
  return [pageToken.slice(0, separator), pageToken.slice(separator + 1)];
}
