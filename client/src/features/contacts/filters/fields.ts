import { formatDate, formatNumber } from '../../../lib/format.js';
import { fieldKinds, type Dates, type FilterCondition, type FilterField, type Numbers } from './filter-tree.js';

/** What can be filtered by, in the order of the menu. Flags have a text for each answer. */
export const fieldTexts: Record<FilterField, { title: string; yes?: string; no?: string }> = {
  tagId: { title: 'Tag' },
  companyId: { title: 'Company' },
  lastInteraction: { title: 'Last contact' },
  strength: { title: 'Strength' },
  interactions: { title: 'Interactions' },
  text: { title: 'Name or address contains' },
  domain: { title: 'Domain' },
  hasNextMeeting: { title: 'Next meeting', yes: 'has a next meeting', no: 'has no next meeting' },
  neverContacted: { title: 'Never in touch', yes: 'never in touch so far', no: 'in touch before' },
  firstInteraction: { title: 'First contact' },
  created: { title: 'Added' },
  hasCompany: { title: 'Company known', yes: 'has a company', no: 'has no company' },
  hasJobTitle: { title: 'Job title known', yes: 'has a job title', no: 'has no job title' },
  hasPhone: { title: 'Phone known', yes: 'has a phone number', no: 'has no phone number' },
  edited: { title: 'Edited by you', yes: 'edited by you', no: 'not edited by you' },
  batchId: { title: 'Import' },
};

/** What the menu offers; an import is only filtered by where it is shown. */
export const offeredFields = (Object.keys(fieldTexts) as FilterField[]).filter((field) => field !== 'batchId');

function numbersText({ min, max }: Numbers): string {
  if (min !== undefined && max !== undefined) return `${formatNumber(min)} to ${formatNumber(max)}`;
  if (min !== undefined) return `at least ${formatNumber(min)}`;
  return `at most ${formatNumber(max ?? 0)}`;
}

function datesText({ after, before, withinDays, olderThanDays }: Dates): string {
  const days = (count: number) => `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`;
  const parts = [
    withinDays !== undefined && `in the last ${days(withinDays)}`,
    olderThanDays !== undefined && `more than ${days(olderThanDays)} ago`,
    after && `since ${formatDate(after)}`,
    before && `before ${formatDate(before)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/**
 * A condition in words.
 * @param name of what the value is the key of, where it is one
 */
export function conditionWords({ field, value, negated }: FilterCondition, name: string): string {
  const { title, yes = '', no = '' } = fieldTexts[field];
  const kind = fieldKinds[field];
  if (kind === 'flag') return value === !negated ? yes : no;
  const isNot = negated ? 'is not' : 'is';
  if (kind === 'numbers') return `${title} ${isNot} ${numbersText(value as Numbers)}`;
  if (kind === 'dates') return `${title} ${negated ? 'not ' : ''}${datesText(value as Dates)}`;
  if (field === 'text') return `Name or address ${negated ? 'does not contain' : 'contains'} “${name}”`;
  return `${title} ${isNot} ${name}`;
}
