import { registerEnumType } from '@nestjs/graphql';

/** What kind of interaction it is. */
export enum InteractionKind {
  EMAIL = 'email',
  MEETING = 'meeting',
  CALL = 'call',
  NOTE = 'note',
}

/** Who began it. */
export enum InteractionDirection {
  INBOUND = 'inbound',
  OUTBOUND = 'outbound',
}

/** Whether it takes place. */
export enum InteractionStatus {
  CONFIRMED = 'confirmed',
  TENTATIVE = 'tentative',
  CANCELLED = 'cancelled',
}

/** As what somebody took part. */
export enum ParticipantRole {
  FROM = 'from',
  TO = 'to',
  CC = 'cc',
  BCC = 'bcc',
  ORGANIZER = 'organizer',
  ATTENDEE = 'attendee',
  ABOUT = 'about',
}

registerEnumType(InteractionKind, {
  name: 'InteractionKind',
  description: 'What kind of interaction it is.',
  valuesMap: {
    EMAIL: { description: 'An e-mail.' },
    MEETING: { description: 'An event of a calendar, or one occurrence of a series.' },
    CALL: { description: 'A call that you wrote down.' },
    NOTE: { description: 'A note that you wrote.' },
  },
});
registerEnumType(InteractionDirection, {
  name: 'InteractionDirection',
  description: 'Who began it.',
  valuesMap: { INBOUND: { description: 'Somebody else did.' }, OUTBOUND: { description: 'The user did.' } },
});
registerEnumType(InteractionStatus, {
  name: 'InteractionStatus',
  description: 'Whether it takes place.',
  valuesMap: {
    CONFIRMED: { description: 'It does, or did.' },
    TENTATIVE: { description: 'It may.' },
    CANCELLED: { description: 'It was called off.' },
  },
});
registerEnumType(ParticipantRole, {
  name: 'ParticipantRole',
  description: 'As what somebody took part.',
  valuesMap: {
    FROM: { description: 'Wrote the e-mail, or called.' },
    TO: { description: 'Was written to, or was called.' },
    CC: { description: 'Got a copy.' },
    BCC: { description: 'Got a copy that the others do not see.' },
    ORGANIZER: { description: 'Called the meeting.' },
    ATTENDEE: { description: 'Was invited to the meeting.' },
    ABOUT: { description: 'Is whom the note is about.' },
  },
});
