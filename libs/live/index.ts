export { LiveApiModule } from './live-api.module.js';
export { liveConfig } from './live.config.js';
