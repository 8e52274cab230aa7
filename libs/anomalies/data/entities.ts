import { AnomalyEntity } from './anomaly.entity.js';
import { SightingEntity } from './sighting.entity.js';

export const anomaliesEntities = [AnomalyEntity, SightingEntity];
