import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig, platformConfig } from '../../../../platform/config/index.js';
import { integrationsConfig } from '../../../integrations.config.js';

/** What a push subscription's tokens must name. */
export interface PushProof {
  readonly audience: string;
  readonly serviceAccount: string;
}

/** How Google reaches this server, and which of its pushes are set up. */
@Injectable()
export class GooglePushSettings {
  /** Topic for mailboxes; null: they are not pushed. */
  readonly topic: string | null;
  /** Null when pushes about mailboxes are not set up, and so refused. */
  readonly proof: PushProof | null;
  /** Address for channels of calendars; null: they are not pushed. */
  readonly channelAddress: string | null;

  constructor(
    @InjectConfig(integrationsConfig) config: ConfigOf<typeof integrationsConfig>,
    @InjectConfig(platformConfig) platform: ConfigOf<typeof platformConfig>,
  ) {
    const base = config.GOOGLE_PUSH_BASE_URL ?? platform.PUBLIC_URL;
    const serviceAccount = config.GOOGLE_PUBSUB_SERVICE_ACCOUNT;
    const audience = config.GOOGLE_PUBSUB_AUDIENCE ?? `${base}/webhooks/google/gmail`;
    this.proof = serviceAccount === undefined ? null : { audience, serviceAccount };
    this.topic = this.proof === null ? null : (config.GOOGLE_PUBSUB_TOPIC ?? null);
    const isReachable = base.startsWith('https://') || isLoopback(config.GOOGLE_API_ROOT_URL);
    this.channelAddress = isReachable ? `${base}/webhooks/google/calendar` : null;
  }
}

/** A stand-in for Google on this machine reaches a server on this machine. */
function isLoopback(url: string | undefined): boolean {
  return url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
