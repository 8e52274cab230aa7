export { KeyCensus } from './domain/key-census.service.js';
export { KeyRotation, type RotationReport } from './domain/key-rotation.service.js';
export { KeysModule } from './keys.module.js';
