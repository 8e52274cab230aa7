import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime } from '../../platform/graphql/index.js';
import type { FollowUp } from '../domain/schedule.service.js';

/** How changes of an account are found. */
export enum PushMode {
  PUSH = 'push',
  POLLING = 'polling',
}

registerEnumType(PushMode, {
  name: 'PushMode',
  description: 'How changes of an account are found.',
  valuesMap: {
    PUSH: { description: 'The provider tells of them within seconds.' },
    POLLING: { description: 'OmniCRM looks for them every few minutes.' },
  },
});

@ObjectType('PushState', { description: 'How changes of an account are found, and when.' })
export class PushStateModel {
  @Field(() => PushMode, { description: 'Whether the provider tells of changes.' })
  mode!: PushMode;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the provider tells of changes; it is asked again before that. Null when it does not.',
  })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last told of a change.' })
  lastPushAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When OmniCRM last looked for changes.' })
  lastLookAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it looks again unless it is told before. Null until it has looked once.',
  })
  nextLookAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the provider does not tell of changes although it should, in words for you.',
  })
  message!: string | null;
}

export function presentPushState({ push, schedule }: FollowUp): PushStateModel {
  const expiresAt = push?.liveUntil ?? null;
  return {
    mode: expiresAt ? PushMode.PUSH : PushMode.POLLING,
    expiresAt,
    lastPushAt: push?.lastPushAt ?? null,
    lastLookAt: schedule?.lastLookedAt ?? null,
    nextLookAt: schedule?.nextLookAt ?? null,
    message: push?.message ?? null,
  };
}
