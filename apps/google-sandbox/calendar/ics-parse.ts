import ICAL from 'ical.js';

export interface ParsedFile {
  events: ICAL.Component[];
  /** X-WR-CALNAME, if any. */
  name: string | undefined;
  /** One reason for each VEVENT (or whole file) that could not be read. */
  failures: string[];
}

// DTSTART:20041225 should say VALUE=DATE, often does not, and is understood by everybody but ical.js.
const BARE_DATE = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE)((?:;[^:\r\n]*)?):(\d{8})[ \t]*(?=\r?$)/gim;

function markDate(line: string, name: string, parameters: string, date: string): string {
  return /VALUE=/i.test(parameters) ? line : `${name};VALUE=DATE:${date}`;
}

/**
 * The VEVENTs of an .ics file. When the whole file does not parse, each VEVENT is tried alone, with the file's time zones; what still fails is named.
 */
export function parseIcs(source: string): ParsedFile {
  const text = source.replace(BARE_DATE, markDate);
  try {
    return collect(ICAL.parse(text));
  } catch (error) {
    const blocks = text.match(/^BEGIN:VEVENT\b[^]*?^END:VEVENT\b/gim) ?? [];
    if (blocks.length === 0) return { events: [], name: undefined, failures: [reasonOf(error)] };
    const zones = (text.match(/^BEGIN:VTIMEZONE\b[^]*?^END:VTIMEZONE\b/gim) ?? []).filter(parses);
    return parseSeparately(blocks, zones);
  }
}

function parseSeparately(blocks: readonly string[], zones: readonly string[]): ParsedFile {
  const file: ParsedFile = { events: [], name: undefined, failures: [] };
  for (const block of blocks) {
    try {
      file.events.push(...collect(ICAL.parse(wrap([...zones, block]))).events);
    } catch (error) {
      file.failures.push(reasonOf(error));
    }
  }
  return file;
}

function collect(jcal: unknown): ParsedFile {
  const roots = (Array.isArray(jcal) && typeof jcal[0] === 'string' ? [jcal] : jcal) as unknown[];
  const components = roots.map((root) => new ICAL.Component(root as ConstructorParameters<typeof ICAL.Component>[0]));
  const events = components.flatMap((root) => (root.name === 'vevent' ? [root] : root.getAllSubcomponents('vevent')));
  const name = components[0]?.getFirstPropertyValue('x-wr-calname');
  return {
    events,
    name: typeof name === 'string' ? name : undefined,
    failures: events.length === 0 ? ['holds no VEVENT'] : [],
  };
}

function wrap(blocks: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...blocks, 'END:VCALENDAR'].join('\r\n');
}

function parses(block: string): boolean {
  try {
    ICAL.parse(wrap([block]));
    return true;
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 200);
}
