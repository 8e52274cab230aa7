import { ConsentEntity } from './consent.entity.js';
import { DocumentContentEntity } from './document-content.entity.js';
import { DocumentEntity } from './document.entity.js';
import { TaskContactEntity } from './task-contact.entity.js';
import { TaskEntity } from './task.entity.js';

/** The tables of this module, for the data source of every process. */
export const activitiesEntities = [TaskEntity, TaskContactEntity, DocumentEntity, DocumentContentEntity, ConsentEntity];
