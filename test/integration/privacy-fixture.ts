import { ActivitiesModule } from '../../libs/activities/index.js';
import { IntegrationsModule } from '../../libs/integrations/index.js';
import { NormalizationModule } from '../../libs/normalization/index.js';
import { PersonEraser, PersonErasureService, PrivacyModule } from '../../libs/privacy/index.js';
import { SyncModule } from '../../libs/sync/index.js';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import { openTestContext, startTestSandbox } from '../setup/index.js';
import type { Connected } from './sync-fixture.js';
import { UndoFixture } from './undo-fixture.js';

const NEVER = new AbortController().signal;

type Imports = Parameters<typeof openTestContext>[0];

/** Sync, normalization and privacy together, each when a test says so. */
export class PrivacyFixture extends UndoFixture {
  /** @param modules in place of normalization as it is */
  static override async open(modules: unknown = [NormalizationModule]): Promise<PrivacyFixture> {
    const sandbox = await startTestSandbox(['--mailbox', 'empty', '--account', 'you@studio.example', '--quota', 'off']);
    const imports = [IntegrationsModule, SyncModule, ActivitiesModule, PrivacyModule, ...(modules as Imports)];
    const context = await openTestContext(imports, { ...sandboxEnvironment(sandbox.url, 'off'), SYNC_CHUNK: '50' });
    return new PrivacyFixture(sandbox, context);
  }

  get erasures() {
    return this.context.get(PersonErasureService);
  }

  async contactOf({ userId }: Connected, address: string): Promise<string | undefined> {
    const [row] = await this.context.query<{ id: string }>(
      'select contact_id as id from contact_identities where user_id = $1 and value = $2',
      [userId, address],
    );
    return row?.id;
  }

  /** Erases whoever has an address, to the end. @returns the erasure's id */
  async erase(connected: Connected, address: string): Promise<string> {
    const contactId = await this.contactOf(connected, address);
    const id = await this.erasures.begin(connected.userId, contactId!, 'asked');
    if (!id) throw new Error('Nothing began');
    await this.context.get(PersonEraser).work(connected.userId, id, NEVER);
    return id;
  }

  /** Delivers mail with everything that a test wants of it. @returns its id */
  async send({ email }: Connected, message: object): Promise<string> {
    const body = { from: 'nobody@example.org', to: email, subject: 'Hello', text: 'Hello', ...message };
    return (await this.sandbox.admin<{ id: string }>('POST', `/accounts/${email}/messages`, body)).id;
  }

  interactions({ userId }: Connected) {
    return this.context.query<{ subject: string; body: string; people: string[] }>(
      `select i.subject, i.body, array(select address from interaction_participants p where p.interaction_id = i.id
         order by 1) as people from interactions i where i.user_id = $1 order by i.subject`,
      [userId],
    );
  }
}
