export { ConfigModule } from './config.module.js';
export { type Environment, loadEnvironment } from './environment.js';
export { renderEnvExample } from './env-example.js';
export { OUTBOUND_ORIGINS } from './outbound-origins.js';
export { platformConfig, platformRules } from './platform.config.js';
export { ConfigurationError, readConfig } from './read-config.js';
export {
  type ConfigOf,
  type ConfigSection,
  InjectConfig,
  defineConfig,
  ownVariable,
  secretVariable,
  variable,
} from './section.js';
