import type { PreferencesDraft } from './preferences.js';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Preferences that are not saved, on their way from their form to a preview. */
    preferences?: PreferencesDraft;
  }
}
