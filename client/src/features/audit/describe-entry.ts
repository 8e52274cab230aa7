const actions: Record<string, string> = {
  'session.created': 'Signed in',
  'session.revoked': 'Session ended',
  'session.step_up_required': 'Fresh sign-in asked for',
  'api_key.created': 'API key created',
  'api_key.used': 'API key used that day',
  'api_key.revoked': 'API key revoked',
  'passkey.added': 'Passkey added',
  'passkey.refused': 'Passkey refused: it may have been copied',
  'second_factor.switched_on': 'A passkey is asked for after a link or Google',
  'second_factor.switched_off': 'A passkey is not asked for any more',
  'integration.connected': 'Account connected',
  'integration.disconnect_requested': 'Disconnecting asked for',
  'integration.disconnected': 'Account disconnected',
  'integration.reconnect_required': 'Account needs a new consent',
  'integration.watched': 'Changes are told by the source from now on',
  'integration.push_lapsed': 'Changes are no longer told; looked after instead',
  'import.uploaded': 'File sent',
  'import.read': 'File read',
  'import.failed': 'File could not be read',
  'import.discarded': 'File discarded',
  'sync.previewed': 'Import previewed',
  'sync.approved': 'Import approved',
  'sync.requested': 'Sync asked for',
  'sync.started': 'Import started',
  'sync.completed': 'Import completed',
  'sync.failed': 'Import failed',
  'sync.cursor_expired': 'Full resync needed',
  'sync.paused': 'Import paused',
  'sync.resumed': 'Import resumed',
  'sync.cancelled': 'Import cancelled',
  'sync.retried': 'Failed items tried again',
  'sync.undo_requested': 'Undo asked for',
  'sync.undone': 'Batch undone',
  'sync.redo_requested': 'Redo asked for',
  'sync.preferences_saved': 'Preferences saved',
  'sync.excluded_removed': 'Removal of left-out items asked for',
  'normalization.finished': 'Items read again by a newer version',
  'contact.updated': 'Contact edited',
  'export.requested': 'Export of all data asked for',
  'export.ready': 'Export of all data ready',
  'export.downloaded': 'Export of all data downloaded',
  'export.expired': 'Export of all data deleted',
  'export.failed': 'Export of all data failed',
  'contacts.exported': 'Contacts exported',
  'ai.switched_on': 'AI switched on',
  'ai.switched_off': 'AI switched off',
  'user.created': 'User created',
  'user.disabled': 'Disabled by an administrator',
  'user.enabled': 'Enabled by an administrator',
  'user.role_changed': 'Role changed by an administrator',
  'user.session_ended': 'Session ended by an administrator',
  'user.sessions_ended': 'All sessions ended by an administrator',
  'user.account_read': 'Account looked at by an administrator',
  'user.sessions_read': 'Sessions looked at by an administrator',
  'user.integrations_read': 'Connected accounts looked at by an administrator',
  'user.ai_credits_read': 'AI credits looked at by an administrator',
  'user.ai_credits_set': 'AI credits set by an administrator',
  'admin.user_disabled': 'Somebody disabled',
  'admin.user_enabled': 'Somebody enabled',
  'admin.user_role_changed': 'Somebody’s role changed',
  'admin.user_session_ended': 'Somebody’s session ended',
  'admin.user_sessions_ended': 'Somebody’s sessions ended',
  'admin.users_read': 'Users looked at',
  'admin.account_read': 'A user looked at',
  'admin.sessions_read': 'Sessions of a user looked at',
  'admin.integrations_read': 'Connected accounts looked at',
  'admin.anomalies_read': 'Anomalies looked at',
  'admin.ai_credits_read': 'AI credits of a user looked at',
  'admin.user_ai_credits_set': 'Somebody’s AI credits set',
  'admin.ai_model_chosen': 'Model chosen',
  'admin.refused': 'Administration refused from this address',
  'anomaly.seen': 'Anomaly seen',
};

/** "sync.approved" → "Import approved"; what is not known by name is made readable: "note.added" → "Note added". */
export function describeAction(action: string): string {
  const words = action.replace(/[._]+/g, ' ');
  return actions[action] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The data of an entry (JSON text of a flat object) as names and values; text that is no such object is shown as it is. */
export function dataPairs(json: string): { name: string; value: string }[] {
  try {
    const data: unknown = JSON.parse(json);
    if (data === null || typeof data !== 'object') return json ? [{ name: 'data', value: json }] : [];
    return Object.entries(data).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
  } catch {
    return json ? [{ name: 'data', value: json }] : [];
  }
}
