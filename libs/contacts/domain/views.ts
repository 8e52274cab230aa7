import type { TagColourName } from '../data/tag-colours.js';
import type { CanonicalAttachment, CanonicalInteraction, CanonicalParticipant } from './canonical-interaction.js';

export { TAG_COLOURS, type TagColourName } from '../data/tag-colours.js';

/** A contact as it is read for showing. */
export interface ContactView {
  id: string;
  displayName: string;
  primaryEmail: string | null;
  phone: string | null;
  jobTitle: string | null;
  companyId: string | null;
  interactionCount: number;
  emailCount: number;
  meetingCount: number;
  firstInteractionAt: Date | null;
  lastInteractionAt: Date | null;
  /** Points of the relationship, as of STRENGTH_REFERENCE. */
  strengthPoints: number;
  writtenByThem: number;
  writtenByUser: number;
  createdAt: Date;
  /** Whether the user has changed it. */
  edited: boolean;
  editedFields: ContactFieldName[];
  /** Only when it was asked for. */
  nextInteractionAt?: Date | null;
}

/** What of a contact the user can set. */
export type ContactFieldName = 'displayName' | 'primaryEmail' | 'phone' | 'jobTitle' | 'companyId';

/** A tag as it is read for showing. */
export interface TagView {
  id: string;
  name: string;
  colour: TagColourName;
}

/** A company as it is read for showing. */
export interface CompanyView {
  id: string;
  name: string;
  domain: string | null;
  parentId: string | null;
  createdAt: Date;
  /** Whether the user has changed it. */
  edited: boolean;
  /** Only where it was read with the company. */
  totals?: CompanyTotals;
}

/** What the contacts of a company come to. */
export interface CompanyTotals {
  contactCount: number;
  interactionCount: number;
  lastInteractionAt: Date | null;
  /** Points of its contacts together, as of STRENGTH_REFERENCE. */
  strengthPoints: number;
}

/** A change of contacts that can be undone. */
export interface ContactChangeView {
  id: string;
  kind: 'edited' | 'deleted' | 'restored' | 'tagged' | 'untagged' | 'company_set';
  subject: string | null;
  count: number;
  madeAt: Date;
  undoneAt: Date | null;
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
  /** `about`: a note is about them. */
  role: CanonicalParticipant['role'] | 'about';
  address: string;
  name: string | null;
  response: string | null;
  contactId: string | null;
}

/** An interaction as it is read for showing. */
export interface InteractionView extends Pick<
  CanonicalInteraction,
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
  /** Calls and notes are what a user writes down by hand. */
  kind: CanonicalInteraction['kind'] | 'call' | 'note';
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

/** What a timeline is narrowed down to; null stands for everything. */
export interface TimelineFilter {
  kinds: InteractionView['kind'][] | null;
  direction: InteractionView['direction'] | null;
  /** True for what machines and crowds sent, false for what people did. */
  automated: boolean | null;
  /** A part of the subject or of the first words. */
  text: string | null;
  /** The first moment that counts, and the first that no longer does. */
  from: Date | null;
  to: Date | null;
}

/** A page of a timeline. */
export interface TimelinePage extends Page {
  filter: TimelineFilter | null;
}

/** Which costly parts of an interaction are asked for. */
export interface InteractionParts {
  body: boolean;
  /** Labels and attachments. */
  details: boolean;
  participants: boolean;
}
