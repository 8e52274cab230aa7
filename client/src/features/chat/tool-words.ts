import { formatDate, formatNumber } from '../../lib/format.js';

/** Arguments of a call, as they came. */
export type ToolArguments = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What was looked up, in words. @param who whom it concerns; null when nobody */
export function toolWords(tool: string, args: ToolArguments, found: number | null, who: string | null): string {
  const count = found === null ? '' : `: ${formatNumber(found)} found`;
  const whom = who ?? 'somebody';
  const words: Record<string, string> = {
    search_people: `Looked for people called “${text(args['query'])}”`,
    find_messages: `Looked for messages about “${text(args['query'])}”${who ? ` with ${who}` : ''}`,
    get_contact: `Looked at ${whom}`,
    list_timeline: `Read what happened with ${whom}`,
    upcoming_meetings: `Looked at the meetings to come${who ? ` with ${who}` : ''}`,
    open_tasks: `Looked at the open tasks${who ? ` about ${who}` : ''}`,
  };
  return `${words[tool] ?? 'Tried something that is not possible'}${tool === 'get_contact' ? '' : count}`;
}

/** What would be written, line by line: all of it. */
export function proposalLines(tool: string, args: ToolArguments): { label: string; value: string }[] {
  const lines: [string, unknown][] =
    tool === 'add_note'
      ? [['Note', args['text']]]
      : tool === 'add_tag'
        ? [['Tag', args['tag']]]
        : [
            ['Task', args['title']],
            ['More', args['notes']],
            ['Due', typeof args['dueOn'] === 'string' ? formatDate(`${args['dueOn']}T12:00:00`) : null],
          ];
  return lines.flatMap(([label, value]) => (typeof value === 'string' && value !== '' ? [{ label, value }] : []));
}

export const proposalTitles: Readonly<Record<string, string>> = {
  add_note: 'Add a note',
  create_task: 'Create a task',
  add_tag: 'Add a tag',
};
