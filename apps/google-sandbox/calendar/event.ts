/** Start or end: `date` for all-day events (end exclusive), else `dateTime` with offset and `timeZone`. */
export interface EventTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}

export interface EventPerson {
  email?: string;
  displayName?: string;
  self?: boolean;
}

export interface EventAttendee extends EventPerson {
  organizer?: boolean;
  resource?: boolean;
  optional?: boolean;
  responseStatus: string;
  comment?: string;
}

/** An event resource without what the store adds (kind, etag). */
export interface CalendarEvent {
  id: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  htmlLink?: string;
  created?: string;
  updated?: string;
  summary?: string;
  description?: string;
  location?: string;
  creator?: EventPerson;
  organizer?: EventPerson;
  start?: EventTime;
  end?: EventTime;
  endTimeUnspecified?: boolean;
  recurrence?: string[];
  recurringEventId?: string;
  originalStartTime?: EventTime;
  transparency?: string;
  visibility?: string;
  iCalUID?: string;
  sequence?: number;
  attendees?: EventAttendee[];
  hangoutLink?: string;
  reminders?: { useDefault: boolean };
  eventType?: string;
}

/** What Google still tells about a cancelled event: for an instance also which one it was. */
export function cancelledShape(event: CalendarEvent): CalendarEvent {
  const { id, recurringEventId, originalStartTime } = event;
  if (!recurringEventId || !originalStartTime) return { id, status: 'cancelled' };
  return { id, status: 'cancelled', recurringEventId, originalStartTime };
}
