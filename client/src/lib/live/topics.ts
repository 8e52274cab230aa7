/** What the server tells of; `reset` means that nobody knows what was missed. */
export const liveTopics = ['batch', 'integration', 'notification', 'data', 'reset'] as const;

export type LiveTopic = (typeof liveTopics)[number];

/** How this page learns of changes: told by the server, asking now and then, or not at all. */
export type LiveMode = 'live' | 'polling' | 'offline';
