export interface Party {
  role: 'FROM' | 'TO' | 'CC' | 'BCC' | 'ORGANIZER' | 'ATTENDEE' | 'ABOUT';
  address: string;
  name?: string | null;
}

/** The name of a participant, or the address when there is none. */
export function partyName(party: Party): string {
  return party.name?.trim() || party.address;
}

/** Who an interaction is with, in one line: "Ada Lovelace to Bo Meyer, Cy Young and 3 more". */
export function summarizeParties(parties: readonly Party[], kind: 'EMAIL' | 'MEETING' | 'CALL' | 'NOTE'): string {
  const from = parties.find(({ role }) => role === 'FROM' || role === 'ORGANIZER');
  const names = [...new Set(parties.filter((party) => party !== from).map(partyName))].filter(
    (name) => !from || name !== partyName(from),
  );
  const shown = names.slice(0, 2).join(', ') + (names.length > 2 ? ` and ${names.length - 2} more` : '');
  if (!from) return shown;
  if (!shown) return partyName(from);
  return kind === 'EMAIL' || kind === 'CALL' ? `${partyName(from)} to ${shown}` : `${partyName(from)} with ${shown}`;
}
