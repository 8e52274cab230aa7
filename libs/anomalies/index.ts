export { AnomaliesApiModule } from './anomalies-api.module.js';
export { AnomaliesWorkerModule } from './anomalies-worker.module.js';
export { anomaliesConfig } from './anomalies.config.js';
export { AnomaliesModule } from './anomalies.module.js';
export { anomaliesEntities } from './data/entities.js';
export { AnomalyNotices } from './domain/anomaly-notices.service.js';
export { AnomalyWatch } from './domain/anomaly-watch.service.js';
