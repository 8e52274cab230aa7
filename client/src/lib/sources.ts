/** Does the source bring events (of Google's calendar or of a file), rather than mail? */
export function isCalendar(source: string): boolean {
  return source.includes('calendar');
}

/** What one item of the source is called. */
export function itemWord(source: string): 'event' | 'message' {
  return isCalendar(source) ? 'event' : 'message';
}
