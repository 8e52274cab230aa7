export { Metrics } from './metrics.js';
export { telemetryConfig } from './telemetry.config.js';
export { TelemetryModule } from './telemetry.module.js';
