import { registerEnumType } from '@nestjs/graphql';

export enum InsightKindModel {
  SUMMARY = 'summary',
  NEXT_STEP = 'next_step',
  RISK = 'risk',
  PERSONA = 'persona',
  DIGEST = 'digest',
}

export enum InsightStateModel {
  OFF = 'off',
  NONE = 'none',
  TOO_LITTLE = 'too_little',
  STALE = 'stale',
  CURRENT = 'current',
}

export enum InsightFeedbackModel {
  UP = 'up',
  DOWN = 'down',
  NONE = 'none',
}

registerEnumType(InsightKindModel, {
  name: 'InsightKind',
  description: 'What is told.',
  valuesMap: {
    SUMMARY: { description: 'What was discussed, decided and agreed.' },
    NEXT_STEP: { description: 'What is to be done next.' },
    RISK: { description: 'What should worry you.' },
    PERSONA: { description: 'Who they are in their messages.' },
    DIGEST: { description: 'What many messages come to.' },
  },
});
registerEnumType(InsightStateModel, {
  name: 'InsightState',
  description: 'Whether insights are there, and fit what happened.',
  valuesMap: {
    OFF: { description: 'AI is switched off: what is there stays, and nothing is made.' },
    NONE: { description: 'They were never made.' },
    TOO_LITTLE: { description: 'There is nothing yet to make them of.' },
    STALE: { description: 'Something happened since they were made.' },
    CURRENT: { description: 'They are of what is known.' },
  },
});
registerEnumType(InsightFeedbackModel, {
  name: 'InsightFeedback',
  description: 'What you think of an insight.',
  valuesMap: {
    UP: { description: 'It helps.' },
    DOWN: { description: 'It does not.' },
    NONE: { description: 'You have not said.' },
  },
});
