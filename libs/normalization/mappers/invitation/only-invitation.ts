import { cut } from '../shared/clean.js';

/** Lines that calendars' programs write into the text: what, when, where and who, and lines that separate. */
const LABELLED =
  /^\s*(?:when|where|who|what|organi[sz]er|attendees?|calendar|time|date|location|subject|wann|wo|wer|organisator|teilnehmer|ort|quand|où|qui|organisateur|cuándo|dónde|quién|organizador|quando|dove|chi|organizzatore|onde|quem|wanneer|waar|wie|organisator)\s*:.*$|^[\s*~=_-]*$/i;
const MAX_LENGTH = 20_000;
/** Fewer letters are found in any text by chance. */
const TELLING = 12;

/**
 * Whether the mail's text says nothing that the invitation does not say itself, so that no person has written but the
 * meeting's description.
 * @param text   the mail's text
 * @param stated what the calendar in it says: title, description, place, comment
 */
export function isOnlyInvitation(text: string, stated: string): boolean {
  const known = letters(stated);
  const lines = new Set(stated.split('\n').map(letters));
  return cut(text, MAX_LENGTH)
    .split('\n')
    .every((line) => {
      const said = letters(line);
      return LABELLED.test(line) || lines.has(said) || (said.length >= TELLING && known.includes(said));
    });
}

function letters(text: string): string {
  return cut(text, MAX_LENGTH)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
