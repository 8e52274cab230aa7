export { EventBus, type EventKind, defineEvent } from './event-bus.js';
export { EventsModule } from './events.module.js';
