import type { Imported } from '../../../integrations/index.js';

/** How it ended. */
export interface Disconnected {
  readonly imported: Imported;
  /** Null where another connection needs the consent, or there was none. */
  readonly revoked: boolean | null;
  /** Items as received that are gone. */
  readonly items: number;
}

const KEPT = 'What was imported stays. Connect it again at any time: it goes on where it was.';

/** What a person is told. @param name of the source, e.g. Gmail */
export function disconnectedNotice(
  name: string,
  { imported, revoked, items }: Disconnected,
): { title: string; body: string } {
  const taken = `${items.toLocaleString('en')} items and what came of them are gone; what you edited stays.`;
  const refused =
    revoked === false ? ' The provider could not be told: remove OmniCRM in the settings of your account there.' : '';
  return { title: `${name} is disconnected`, body: `${imported === 'erase' ? taken : KEPT}${refused}` };
}
