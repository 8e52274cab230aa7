import type { CanonicalInteraction } from '../../../contacts/index.js';
import { type Invitation, meetingsOf, readInvitation } from '../invitation/invitation.js';
import { isOnlyInvitation } from '../invitation/only-invitation.js';
import type { MappedItem, MappingContext, RawItem } from '../mapper.js';
import { type FoundMessage, emailOf } from './email.js';

/** Turns a message into an e-mail, and the invitations in it into meetings. */
export function mappedMail(item: RawItem, context: MappingContext, message: FoundMessage): MappedItem {
  const email = emailOf(item, context, message);
  const invitation = readInvitation(message.root, item, context, message.occurredAt);
  if (!invitation) return { interactions: [email], seriesRefresh: [], mapAgainAt: null };
  const meetings = meetingsOf(invitation, item, context);
  return { ...meetings, interactions: [withInvitation(email, invitation), ...meetings.interactions] };
}

function withInvitation(email: CanonicalInteraction, invitation: Invitation): CanonicalInteraction {
  const participants = email.participants.map((participant) => {
    const response = participant.role === 'from' ? invitation.answers.get(participant.address) : undefined;
    return response === undefined ? participant : { ...participant, response };
  });
  // Programs that send invitations say that they do; a list or a bounce stays what it is.
  const byProgram = email.automatedReason === 'notification' || email.automatedReason === 'no_reply';
  const nothingElse = email.automatedReason === null && isOnlyInvitation(email.bodyFull ?? email.body, invitation.text);
  if (!byProgram && !nothingElse) return { ...email, participants };
  return { ...email, participants, automatedReason: 'invitation', automatedRule: 'only_invitation' };
}
