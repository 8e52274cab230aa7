/** Does the source bring events (of Google's calendar or of a file), rather than mail? */
export function isCalendar(source: string): boolean {
  return source.includes('calendar');
}

/** Does the source bring people from a table, rather than what happened with them? */
export function isAddressBook(source: string): boolean {
  return source === 'contact_file';
}

/** What one item of the source is called. */
export function itemWord(source: string): 'contact' | 'event' | 'message' {
  if (isAddressBook(source)) return 'contact';
  return isCalendar(source) ? 'event' : 'message';
}
