import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { Metrics, Sightings } from '../../../../platform/telemetry/index.js';
import { PushInbox, type Taken } from '../../../domain/push/push-inbox.service.js';
import { TokenBuckets } from '../../../domain/push/token-bucket.js';
import { integrationsConfig } from '../../../integrations.config.js';
import { GooglePushSettings } from './google-push-settings.js';
import { readChannelHint, readMailboxHint } from './push-message.js';
import { PushTokenVerifier } from './push-token-verifier.js';

/** What became of a push. `off`: this server did not ask for any; `capped`: its source sends too many. */
export type PushResult = Taken | 'refused' | 'malformed' | 'capped' | 'off' | 'unavailable';

/** A request to a webhook, before anything of it is believed. */
export interface ReceivedPush {
  /** Address that it came from. */
  readonly source: string;
  readonly header: (name: string) => string | undefined;
  readonly body: unknown;
}

/** Takes Google's pushes in: what is cheap to check comes first, and only what is proven reaches the database. */
@Injectable()
export class GooglePushService {
  private readonly buckets: TokenBuckets;
  private readonly count: (api: string, result: PushResult) => void;

  constructor(
    private readonly settings: GooglePushSettings,
    private readonly verifier: PushTokenVerifier,
    private readonly inbox: PushInbox,
    metrics: Metrics,
    sightings: Sightings,
    @InjectConfig(integrationsConfig) config: ConfigOf<typeof integrationsConfig>,
  ) {
    this.buckets = new TokenBuckets(config.GOOGLE_PUSH_PER_SECOND);
    const pushes = metrics.counter('omnicrm_push_total', 'Pushes received, by what became of them.', ['api', 'result']);
    this.count = (api, result) => {
      pushes.inc({ api, result });
      // Whose account it was about is not known before the proof holds.
      if (result === 'refused') sightings.note('push_refused', null);
    };
  }

  /** A message of the push subscription about a mailbox. */
  async takeGmail(push: ReceivedPush): Promise<PushResult> {
    const result = await this.judgeGmail(push);
    this.count('gmail', result);
    return result;
  }

  /** A message of a calendar's channel. */
  async takeCalendar(push: ReceivedPush): Promise<PushResult> {
    const result = await this.judgeCalendar(push);
    this.count('calendar', result);
    return result;
  }

  private async judgeGmail({ source, header, body }: ReceivedPush): Promise<PushResult> {
    if (this.settings.topic === null) return 'off';
    if (!this.buckets.take(source)) return 'capped';
    const proof = await this.verifier.verify(header('authorization'));
    if (proof !== 'proven') return proof;
    const hint = readMailboxHint(body);
    return hint ? this.inbox.takeForMailbox('google_gmail', hint.address, hint.historyId) : 'malformed';
  }

  private async judgeCalendar({ source, header }: ReceivedPush): Promise<PushResult> {
    if (this.settings.channelAddress === null) return 'off';
    if (!this.buckets.take(source)) return 'capped';
    const hint = readChannelHint(header);
    return hint ? this.inbox.takeForChannel(hint.channelId, hint.token, hint.number) : 'malformed';
  }
}
