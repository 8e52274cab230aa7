import {
  countConditions,
  fieldKinds,
  type Dates,
  type FilterCondition,
  type FilterField,
  type FilterGroup,
  type FilterNode,
  type FilterValue,
  type Numbers,
} from './filter-tree.js';

// The language of filters in addresses, which the server reads and writes too: conditions `name:value` joined by commas,
// groups `any(…;…)` whose members are joined by semicolons, `not(…)`. `!` makes the next character stand for itself.

const special = /[!,;()]/g;
const deepest = 4;

export class FilterTextError extends Error {}

function datesText({ after, before, withinDays, olderThanDays }: Dates): string {
  const parts = [
    (after ?? before) && `${after ?? ''}..${before ?? ''}`,
    withinDays !== undefined && `in${withinDays}d`,
    olderThanDays !== undefined && `over${olderThanDays}d`,
  ];
  return parts.filter(Boolean).join('~');
}

function conditionText({ field, value }: FilterCondition): string {
  if (typeof value === 'string') return `${field}:${value.replace(special, '!$&')}`;
  if (typeof value === 'boolean') return `${field}:${value ? 'yes' : 'no'}`;
  if (fieldKinds[field] === 'dates') return `${field}:${datesText(value as Dates)}`;
  const { min, max } = value as Numbers;
  return `${field}:${min ?? ''}..${max ?? ''}`;
}

/** What a node stands under in the text; a name may stand there only once. */
function nameOf(node: FilterNode): string {
  if (node.negated) return 'not';
  return node.kind === 'condition' ? node.field : node.join;
}

function nodeText(node: FilterNode): string {
  const plain = node.kind === 'condition' ? conditionText(node) : membersText(node);
  return node.negated ? `not(${plain})` : plain;
}

function membersText({ join, items }: FilterGroup): string {
  const filled = items.filter((item) => countConditions(item) > 0);
  const flat = join === 'all' && new Set(filled.map(nameOf)).size === filled.length;
  return flat ? filled.map(nodeText).join(',') : `${join}(${filled.map(nodeText).join(';')})`;
}

/** A filter as text, empty when it has no condition. */
export function filterText(filter: FilterGroup): string {
  return countConditions(filter) === 0 ? '' : nodeText(filter);
}

function parseNumbers(text: string): Numbers {
  const [, min, max] = /^(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?$/.exec(text) ?? [];
  if (min === undefined && max === undefined) throw new FilterTextError(text);
  return { ...(min !== undefined && { min: Number(min) }), ...(max !== undefined && { max: Number(max) }) };
}

function parseMoment(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new FilterTextError(text);
  return text;
}

function parseDates(text: string): Dates {
  const dates: Dates = {};
  for (const part of text.split('~')) {
    const [, unit, days] = /^(in|over)(\d{1,6})d$/.exec(part) ?? [];
    const [after = '', before] = part.split('..', 2);
    if (days !== undefined) dates[unit === 'in' ? 'withinDays' : 'olderThanDays'] = Number(days);
    else if (before === undefined) throw new FilterTextError(text);
    else {
      if (after) dates.after = parseMoment(after);
      if (before) dates.before = parseMoment(before);
    }
  }
  return dates;
}

function parseValue(field: FilterField, text: string): FilterValue {
  const kind = fieldKinds[field];
  if (kind === 'numbers') return parseNumbers(text);
  if (kind === 'dates') return parseDates(text);
  if (kind !== 'flag') return text;
  if (text !== 'yes' && text !== 'no') throw new FilterTextError(text);
  return text === 'yes';
}

/** Reads the text from left to right, once. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): FilterNode {
    const node = this.filter(0);
    if (this.at < this.text.length) throw this.wrong();
    return node;
  }

  private filter(depth: number): FilterNode {
    if (depth > deepest) throw this.wrong();
    const items: FilterNode[] = [];
    do items.push(this.item(depth));
    while (this.takes(','));
    return items.length === 1 && items[0] ? items[0] : { kind: 'group', join: 'all', items, negated: false };
  }

  private item(depth: number): FilterNode {
    const name = this.name();
    if (this.takes(':')) {
      if (!Object.hasOwn(fieldKinds, name)) throw this.wrong();
      const field = name as FilterField;
      return { kind: 'condition', field, value: parseValue(field, this.value()), negated: false };
    }
    if (!this.takes('(')) throw this.wrong();
    const items = this.members(depth + 1);
    if (name === 'not' && items.length === 1 && items[0]) return { ...items[0], negated: !items[0].negated };
    if (name !== 'all' && name !== 'any') throw this.wrong();
    return { kind: 'group', join: name, items, negated: false };
  }

  private members(depth: number): FilterNode[] {
    const members: FilterNode[] = [];
    do members.push(this.filter(depth));
    while (this.takes(';'));
    if (!this.takes(')')) throw this.wrong();
    return members;
  }

  private name(): string {
    const start = this.at;
    while (/[a-zA-Z]/.test(this.text.charAt(this.at))) this.at++;
    return this.text.slice(start, this.at);
  }

  private value(): string {
    let value = '';
    while (this.at < this.text.length && !',;)('.includes(this.text.charAt(this.at))) {
      if (this.text.charAt(this.at) === '!') this.at++;
      value += this.text.charAt(this.at++);
    }
    return value;
  }

  private takes(character: string): boolean {
    if (this.text.charAt(this.at) !== character) return false;
    this.at++;
    return true;
  }

  private wrong(): FilterTextError {
    return new FilterTextError(`${this.text} at ${this.at}`);
  }
}

/** Reads what `filterText` or the server wrote. @throws FilterTextError for anything else */
export function parseFilterText(text: string): FilterGroup {
  const node = new Reader(text).whole();
  if (node.kind === 'group' && !node.negated) return node;
  return { kind: 'group', join: 'all', items: [node], negated: false };
}
