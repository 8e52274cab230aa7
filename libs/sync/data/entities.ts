import { LookScheduleEntity } from './look-schedule.entity.js';
import { RawEventVersionEntity } from './raw-event-version.entity.js';
import { RawEventEntity } from './raw-event.entity.js';
import { SyncBatchStreamEntity } from './sync-batch-stream.entity.js';
import { SyncBatchEntity } from './sync-batch.entity.js';
import { SyncCursorEntity } from './sync-cursor.entity.js';
import { SyncItemEntity } from './sync-item.entity.js';
import { SyncPreferencesEntity } from './sync-preferences.entity.js';
import { SyncPreviewEntity } from './sync-preview.entity.js';

export const syncEntities = [
  SyncPreviewEntity,
  SyncPreferencesEntity,
  SyncBatchEntity,
  SyncCursorEntity,
  LookScheduleEntity,
  SyncBatchStreamEntity,
  SyncItemEntity,
  RawEventEntity,
  RawEventVersionEntity,
];
