export { useLive, useLiveBusy, useLiveRefetch } from './hooks.js';
export { LiveProvider } from './provider.js';
export type { LiveMode, LiveTopic } from './topics.js';
