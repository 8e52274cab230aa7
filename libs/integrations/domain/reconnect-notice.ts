import type { NewNotification } from '../../notifications/index.js';

/** What a user is told when a provider has ended the access. @param sourceName e.g. Gmail */
export function reconnectNotice({ id }: { readonly id: string }, sourceName: string): NewNotification {
  return {
    kind: 'reconnect',
    subjectType: 'integration',
    subjectId: id,
    title: `Connect ${sourceName} again`,
    body: 'The provider ended the access to this account. Nothing is lost; it goes on as soon as it is connected again.',
  };
}
