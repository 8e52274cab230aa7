import type { ExportedTable } from './exported-table.js';

const SECRET = 'opens an account; it is of use to nobody but this server';
const PLACE = 'a place in a listing, of no use elsewhere';

/** What the person has and does: contacts and what happened with them. */
const crm: readonly ExportedTable[] = [
  { table: 'users', about: 'Your account.', key: ['id'], owner: 'id' },
  { table: 'user_identities', about: 'The sign-ins of providers that open your account.', key: ['issuer', 'subject'] },
  { table: 'contacts', about: 'People. `merged_into` names the contact that one was merged into.', key: ['id'] },
  { table: 'contact_identities', about: 'Addresses and numbers of people.', key: ['value', 'kind'] },
  { table: 'identity_names', about: 'Names under which an address was seen.', key: ['name_key', 'identity_id'] },
  {
    table: 'identity_pairs',
    about: 'Identities that were seen together with an address.',
    key: ['kind', 'value', 'interaction_id', 'address'],
  },
  {
    table: 'identity_decisions',
    about: 'What you decided of pairs of identities: one person, or two.',
    key: ['left_kind', 'left_value', 'right_kind', 'right_value'],
  },
  { table: 'contact_merges', about: 'Merges of contacts, and why.', key: ['into_id', 'contact_id'] },
  {
    table: 'contact_claims',
    about: 'What imported address books say of people.',
    key: ['kind', 'value', 'raw_event_id', 'place'],
  },
  { table: 'companies', about: 'Companies.', key: ['id'] },
  { table: 'tags', about: 'Tags.', key: ['id'] },
  { table: 'contact_tags', about: 'Which contact has which tag.', key: ['tag_id', 'contact_id'] },
  { table: 'saved_views', about: 'Your saved views of contacts.', key: ['id'] },
  { table: 'contact_changes', about: 'Changes of contacts that can be taken back.', key: ['id'] },
  { table: 'contact_change_items', about: 'What each change did to whom.', key: ['contact_id', 'change_id'] },
  {
    table: 'interactions',
    about: 'Mail, meetings, calls and notes, each with who took part in it and its conversation.',
    key: ['occurred_at', 'id'],
    nested: [
      { table: 'interaction_participants', as: 'participants', column: 'interaction_id' },
      { table: 'conversation_members', as: 'conversations', column: 'interaction_id' },
    ],
  },
  { table: 'tasks', about: 'Tasks.', key: ['id'] },
  { table: 'task_contacts', about: 'Whom a task is about.', key: ['contact_id', 'task_id'] },
  {
    table: 'documents',
    about: 'Files that you put beside contacts; their content is in documents/.',
    key: ['contact_id', 'id'],
  },
  { table: 'chat_threads', about: 'Conversations about your data.', key: ['id'] },
  { table: 'chat_messages', about: 'What was asked and answered in them.', key: ['thread_id', 'id'] },
  { table: 'tool_invocations', about: 'What was looked up and proposed for answers.', key: ['message_id', 'id'] },
  { table: 'chat_sources', about: 'What answers rest on.', key: ['message_id', 'position'] },
  { table: 'consents', about: 'Consents of people, given and withdrawn.', key: ['contact_id', 'id'] },
  { table: 'ai_insight_subjects', about: 'What insights were made of: a contact, your inbox, a view.', key: ['id'] },
  {
    table: 'ai_insights',
    about: 'What was told of them, each statement with the words that it cites.',
    key: ['id'],
    nested: [{ table: 'ai_insight_citations', as: 'citations', column: 'insight_id' }],
  },
  { table: 'ai_insight_corrections', about: 'Your own words in their place.', key: ['id'] },
];

/** How it came in, and what was done with it. */
const sync: readonly ExportedTable[] = [
  {
    table: 'integrations',
    about: 'Accounts that you connected.',
    key: ['id'],
    without: { access_token_encrypted: SECRET, refresh_token_encrypted: SECRET },
  },
  { table: 'disconnections', about: 'Accounts that you disconnected.', key: ['integration_id'] },
  { table: 'sync_preferences', about: 'What an account brings in.', key: ['integration_id'] },
  { table: 'sync_batches', about: 'Imports, and looks for changes.', key: ['created_at', 'id'] },
  {
    table: 'sync_batch_streams',
    about: 'What an import listed, by calendar or mailbox.',
    key: ['batch_id', 'stream'],
    without: { page_token: PLACE },
  },
  { table: 'sync_items', about: 'What became of every item that an import listed.', key: ['batch_id', 'source_id'] },
  { table: 'sync_cursors', about: 'How far an account is followed.', key: ['integration_id', 'stream'] },
  { table: 'look_schedules', about: 'When an account is looked at next.', key: ['integration_id'] },
  {
    table: 'watches',
    about: 'What providers were asked to tell of.',
    key: ['id'],
    without: { token_hash: 'recognizes the pushes of a provider' },
  },
  { table: 'push_states', about: 'Whether providers do tell.', key: ['integration_id'] },
  {
    table: 'raw_events',
    about:
      'Every item as the provider gave it: `payload` is its text, unchanged. `versions` is what an import replaced.',
    key: ['integration_id', 'source_id'],
    nested: [{ table: 'raw_event_versions', as: 'versions', column: 'raw_event_id' }],
  },
  {
    table: 'undone_contacts',
    about: 'Contacts that went when an import was taken back.',
    key: ['batch_id', 'contact_id'],
  },
  {
    table: 'normalization_reports',
    about: 'Items that were read again by a newer version.',
    key: ['version', 'source'],
  },
  { table: 'file_imports', about: 'Files that you gave for an import.', key: ['created_at', 'id'] },
];

/** Access, and what was told. */
const access: readonly ExportedTable[] = [
  {
    table: 'sessions',
    about: 'Where you are and were signed in.',
    key: ['created_at', 'id'],
    without: { token_hash: 'recognizes your browser' },
  },
  {
    table: 'api_keys',
    about: 'Your keys for programs.',
    key: ['created_at', 'id'],
    without: { token_hash: 'recognizes your program' },
  },
  {
    table: 'passkeys',
    about: 'What you sign in with instead of a link or Google.',
    key: ['created_at', 'id'],
    without: { credential_id: 'recognizes your device', public_key: 'recognizes your device' },
  },
  { table: 'retention_settings', about: 'How long you keep things.', key: ['user_id'] },
  {
    table: 'person_erasures',
    about: 'When you erased somebody; names nobody.',
    key: ['begun_at', 'id'],
    // What is told of an erasure is its certificate, which names nobody; its hash proves it.
    without: { hashes: 'keeps them from coming back', sought_encrypted: 'whom an erasure under way looks for' },
  },
  { table: 'ai_settings', about: 'Whether models work for you, and what they may cost.', key: ['user_id'] },
  { table: 'ai_quotas', about: 'What models cost in a month, in credits.', key: ['period'] },
  {
    table: 'ai_usage',
    about: 'What models did, by the hour.',
    key: ['hour', 'model_id', 'task', 'outcome'],
  },
  { table: 'notifications', about: 'What you were told.', key: ['created_at', 'id'] },
  { table: 'audit_entries', about: 'Your audit log, with the hashes that chain it.', key: ['sequence'] },
];

/** Every table that is exported, in the order of the archive. A test compares this with the catalogue of the database. */
export const EXPORTED_TABLES: readonly ExportedTable[] = [...crm, ...sync, ...access];

/** Tables with rows of users that stay out, each with the reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  ai_insight_rounds: 'when your contacts were gone through last',
  ai_reservations: 'credits that are held for calls under way, for moments',
  anomalies: 'findings for administrators; the audit log tells what was done',
  conversation_links: 'worked out from the messages; what came of it is with each interaction',
  data_export_chunks: 'the export itself',
  data_exports: 'the export itself',
  document_contents: 'in the archive as files',
  embeddings: 'worked out from messages, contacts and documents',
  erasure_certificates: 'made when the account goes, and handed out then',
  erased_identities: 'keyed hashes that keep erased people from coming back',
  file_import_items: 'a copy of a file that you have, for some hours',
  merge_suggestions: 'guesses, worked out from contacts and interactions',
  oauth_flows: 'secrets of sign-ins under way, for minutes',
  passkey_challenges: 'secrets of sign-ins under way, for minutes',
  search_texts: 'worked out from messages, contacts and documents',
  sightings: 'counts by the minute that anomalies are found in, for a day',
  sign_in_links: 'secrets of sign-ins under way, for minutes',
  sync_previews: 'a cache, for minutes',
  unsettled_contacts: 'a list of work, for moments',
};
