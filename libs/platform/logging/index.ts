export { LoggingModule } from './logging.module.js';
export { describeError, pseudonym } from './safe-values.js';
