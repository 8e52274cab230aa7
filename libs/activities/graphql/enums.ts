import { registerEnumType } from '@nestjs/graphql';

/** What a consent is for. */
export enum ConsentPurposeModel {
  EMAIL_MARKETING = 'email_marketing',
  PHONE = 'phone',
  DATA_PROCESSING = 'data_processing',
  SHARING = 'sharing',
  OTHER = 'other',
}

/** Which tasks are asked for. */
export enum TaskStateModel {
  OPEN = 'open',
  DONE = 'done',
}

/** When a task is due, seen from a day. */
export enum TaskDue {
  OVERDUE = 'overdue',
  TODAY = 'today',
  UPCOMING = 'upcoming',
}

registerEnumType(ConsentPurposeModel, {
  name: 'ConsentPurpose',
  description: 'What a consent is for.',
  valuesMap: {
    EMAIL_MARKETING: { description: 'Being sent offers by e-mail.' },
    PHONE: { description: 'Being called.' },
    DATA_PROCESSING: { description: 'Having data about them kept and used.' },
    SHARING: { description: 'Having data about them passed on.' },
    OTHER: { description: 'Something else, which the detail names.' },
  },
});
registerEnumType(TaskStateModel, {
  name: 'TaskState',
  description: 'Whether a task is still to be done.',
  valuesMap: { OPEN: { description: 'It is.' }, DONE: { description: 'It is done.' } },
});
registerEnumType(TaskDue, {
  name: 'TaskDue',
  description: 'When a task is due, seen from today.',
  valuesMap: {
    OVERDUE: { description: 'Before today.' },
    TODAY: { description: 'Today.' },
    UPCOMING: { description: 'After today.' },
  },
});
