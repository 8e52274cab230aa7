export { Metrics } from './metrics.js';
export { type Sighting, Sightings } from './sightings.js';
export { telemetryConfig } from './telemetry.config.js';
export { TelemetryModule } from './telemetry.module.js';
