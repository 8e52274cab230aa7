import { CompanyEntity } from './company.entity.js';
import { ContactMergeEntity } from './settling/contact-merge.entity.js';
import { ConversationLinkEntity } from './conversations/conversation-link.entity.js';
import { ConversationMemberEntity } from './conversations/conversation-member.entity.js';
import { IdentityDecisionEntity } from './settling/identity-decision.entity.js';
import { IdentityNameEntity } from './settling/identity-name.entity.js';
import { IdentityPairEntity } from './settling/identity-pair.entity.js';
import { MergeSuggestionEntity } from './settling/merge-suggestion.entity.js';
import { UnsettledContactEntity } from './settling/unsettled-contact.entity.js';
import { ContactIdentityEntity } from './contact-identity.entity.js';
import { ContactChangeEntity, ContactChangeItemEntity } from './contact-change.entity.js';
import { ContactClaimEntity } from './contact-claim.entity.js';
import { ContactEntity } from './contact.entity.js';
import { InteractionParticipantEntity } from './interaction-participant.entity.js';
import { InteractionEntity } from './interaction.entity.js';
import { SavedViewEntity } from './saved-view.entity.js';
import { ContactTagEntity, TagEntity } from './tag.entity.js';
import { UndoneContactEntity } from './undone-contact.entity.js';

/** The tables of this module, for the data source of every process. */
export const contactsEntities = [
  ContactEntity,
  ContactIdentityEntity,
  InteractionEntity,
  InteractionParticipantEntity,
  UndoneContactEntity,
  ConversationLinkEntity,
  ConversationMemberEntity,
  CompanyEntity,
  ContactClaimEntity,
  ContactMergeEntity,
  IdentityDecisionEntity,
  IdentityNameEntity,
  IdentityPairEntity,
  MergeSuggestionEntity,
  UnsettledContactEntity,
  TagEntity,
  ContactTagEntity,
  SavedViewEntity,
  ContactChangeEntity,
  ContactChangeItemEntity,
];
