import type { CanonicalAttachment, CanonicalInteraction, CanonicalParticipant } from './canonical-interaction.js';

/** A contact as it is read for showing. */
export interface ContactView {
  id: string;
  displayName: string;
  primaryEmail: string | null;
  lastInteractionAt: Date | null;
  createdAt: Date;
  /** Whether the user has changed it. */
  edited: boolean;
  /** These only when they were asked for. */
  interactionCount?: number;
  emailCount?: number;
  meetingCount?: number;
  firstInteractionAt?: Date | null;
  nextInteractionAt?: Date | null;
}

/** What a contact is recognised by, as it is read for showing. */
export interface IdentityView {
  id: string;
  contactId: string;
  kind: string;
  value: string;
  original: string;
}

/** A participant as it is read for showing. */
export interface ParticipantView {
  role: CanonicalParticipant['role'];
  address: string;
  name: string | null;
  response: string | null;
  contactId: string | null;
}

/** An interaction as it is read for showing. */
export interface InteractionView extends Pick<
  CanonicalInteraction,
  | 'kind'
  | 'subject'
  | 'snippet'
  | 'direction'
  | 'occurredAt'
  | 'endsAt'
  | 'allDay'
  | 'timeZone'
  | 'status'
  | 'location'
  | 'automatedReason'
  | 'source'
> {
  id: string;
  /** These only when they were asked for. */
  labels?: string[];
  attachments?: CanonicalAttachment[];
  body?: string;
  fullBody?: string;
  participants?: ParticipantView[];
}

/** A place in a list ordered by time, newest first: time (null sorts last) and key of the last row seen. */
export interface Position {
  at: Date | null;
  id: string;
}

/** A page of a list: how many rows, and after which place. */
export interface Page {
  limit: number;
  after: Position | null;
}

/** Which costly parts of an interaction are asked for. */
export interface InteractionParts {
  body: boolean;
  /** Labels and attachments. */
  details: boolean;
  participants: boolean;
}
