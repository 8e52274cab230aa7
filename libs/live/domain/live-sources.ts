import { activitiesChanged } from '../../activities/index.js';
import { insightsChanged } from '../../ai/index.js';
import { contactsChanged } from '../../contacts/index.js';
import { integrationChanged } from '../../integrations/index.js';
import { normalizationReported } from '../../normalization/index.js';
import { notificationAdded, notificationsRead } from '../../notifications/index.js';
import type { EventBus, EventKind } from '../../platform/events/index.js';
import { exportChanged } from '../../privacy/index.js';
import { batchChanged, rawEventsNormalized } from '../../sync/index.js';
import type { LiveFrame, LiveTopic } from './frame.js';

type Tell = (userId: string, frame: LiveFrame) => void;

/**
 * Which events browsers hear of, and under which topic.
 * @param tell gets each with the user whose browsers it is for
 * @returns functions that end the subscriptions
 */
export function liveSources(events: EventBus, tell: Tell): (() => void)[] {
  const on = <P extends { userId: string }>(
    kind: EventKind<P>,
    topic: LiveTopic,
    idsOf: (payload: P) => LiveFrame['ids'] = () => ({}),
  ) => events.subscribe(kind, (payload, id) => tell(payload.userId, { id, topic, ids: idsOf(payload) }));
  return [
    on(batchChanged, 'batch', ({ batchId, integrationId }) => ({ batchId, integrationId })),
    on(integrationChanged, 'integration', ({ integrationId }) => ({ integrationId })),
    on(rawEventsNormalized, 'data'),
    on(contactsChanged, 'data'),
    on(activitiesChanged, 'data'),
    on(insightsChanged, 'data'),
    on(normalizationReported, 'data'),
    on(exportChanged, 'data'),
    on(notificationAdded, 'notification', ({ notificationId }) => ({ notificationId })),
    on(notificationsRead, 'notification'),
  ];
}
