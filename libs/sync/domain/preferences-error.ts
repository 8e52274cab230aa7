import { DomainError, type UserErrorModel } from '../../platform/graphql/index.js';
import type { PreferencesFault } from './preferences-input.js';

/** Preferences that cannot be understood, field by field. */
export class PreferencesError extends DomainError {
  constructor(readonly faults: readonly PreferencesFault[]) {
    super('INVALID_PREFERENCES', faults.map(({ message }) => message).join(' '));
    this.name = 'PreferencesError';
  }

  override userErrors(): UserErrorModel[] {
    return this.faults.map((fault) => ({ code: this.code, ...fault }));
  }
}
