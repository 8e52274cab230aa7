import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../libs/platform/database/run-all.js';

/** Finds mailboxes and last names by look-ups, links of conversations by nothing else, and loses no mark of a change. */
export class SettleByLookUps1790000026000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // Columns, as an index over an expression is out of reach behind row-level security.
      `alter table contact_identities
         add mailbox text generated always as (split_part(value, '@', 1)) stored,
         -- the last two words of the host, which all mailboxes of an organisation have in common, if not they alone
         add host_end text generated always as (substring(value from '[^.@]+[.][^.@]+$')) stored`,
      `alter table identity_names
         add last_name text generated always as (substring(name_key from ' ([^ ]+)$')) stored`,
      `create index contact_identities_mailbox on contact_identities (user_id, mailbox, host_end) where kind = 'email'`,
      `create index identity_names_last on identity_names (user_id, last_name) where last_name is not null`,
      // By value first: what tells the kind of an address is no condition for an index behind row-level security.
      `alter table contact_identities drop constraint contact_identities_user_id_kind_value_key,
         add constraint contact_identities_value unique (user_id, value, kind)`,
      // No index of links begins with the user, or a planner without statistics reads all of a user's links for each message.
      // Links go with their interaction, so their user needs no check.
      `alter table conversation_links drop constraint conversation_links_pkey,
         drop constraint conversation_links_user_id_fkey, add primary key (interaction_id, token)`,
      `drop index conversation_links_interaction_idx`,
      `create index conversation_links_token on conversation_links (token)`,
      // A mark for each change, so that settling takes away those that it saw, and none that was set meanwhile.
      `alter table unsettled_contacts drop constraint unsettled_contacts_pkey,
         add id bigint generated always as identity primary key`,
      `create index unsettled_contacts_waiting on unsettled_contacts (user_id, contact_id)`,
      // What is one person is found anew, by rules that know of mailboxes.
      `insert into unsettled_contacts (user_id, contact_id) select user_id, id from contacts where merged_into is null`,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `alter table contact_identities drop constraint contact_identities_value,
         add constraint contact_identities_user_id_kind_value_key unique (user_id, kind, value)`,
      `drop index conversation_links_token`,
      `create index conversation_links_interaction_idx on conversation_links (interaction_id)`,
      `alter table conversation_links drop constraint conversation_links_pkey,
         add primary key (user_id, token, interaction_id), add foreign key (user_id) references users on delete cascade`,
      `drop index unsettled_contacts_waiting`,
      `delete from unsettled_contacts u using unsettled_contacts earlier
       where (earlier.user_id, earlier.contact_id) = (u.user_id, u.contact_id) and earlier.id < u.id`,
      `alter table unsettled_contacts drop column id, add primary key (user_id, contact_id)`,
      `drop index identity_names_last`,
      `drop index contact_identities_mailbox`,
      `alter table identity_names drop column last_name`,
      `alter table contact_identities drop column host_end, drop column mailbox`,
    ]);
  }
}
