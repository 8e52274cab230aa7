import type { ContactFilter } from '../../../gql/graphql.js';

/** Bounds of a number, both included. */
export interface Numbers {
  min?: number;
  max?: number;
}

/** A stretch of time; moments as ISO text, days back from now. */
export interface Dates {
  after?: string;
  before?: string;
  withinDays?: number;
  olderThanDays?: number;
}

export type FilterValue = string | boolean | Numbers | Dates;

/** Which kind of value each condition has. */
export const fieldKinds = {
  tagId: 'tag',
  companyId: 'company',
  domain: 'text',
  text: 'text',
  hasCompany: 'flag',
  hasPhone: 'flag',
  hasJobTitle: 'flag',
  strength: 'numbers',
  lastInteraction: 'dates',
  neverContacted: 'flag',
  firstInteraction: 'dates',
  interactions: 'numbers',
  created: 'dates',
  edited: 'flag',
  hasNextMeeting: 'flag',
  batchId: 'batch',
} as const;

export type FilterField = keyof typeof fieldKinds;

export interface FilterCondition {
  kind: 'condition';
  field: FilterField;
  value: FilterValue;
  /** True: it does not hold. */
  negated: boolean;
}

export interface FilterGroup {
  kind: 'group';
  join: 'all' | 'any';
  items: readonly FilterNode[];
  negated: boolean;
}

export type FilterNode = FilterCondition | FilterGroup;

export const noFilter: FilterGroup = { kind: 'group', join: 'all', items: [], negated: false };

/** How many conditions there are, in all groups. */
export function countConditions(node: FilterNode): number {
  return node.kind === 'condition' ? 1 : node.items.reduce((sum, item) => sum + countConditions(item), 0);
}

/** The filter as the API takes it; groups without conditions are left out. Null when there is no condition. */
export function toContactFilter(node: FilterNode): ContactFilter | null {
  if (countConditions(node) === 0) return null;
  const plain: ContactFilter =
    node.kind === 'condition'
      ? { [node.field]: node.value }
      : { [node.join]: node.items.flatMap((item) => toContactFilter(item) ?? []) };
  return node.negated ? { not: plain } : plain;
}

/** The group with one of its items replaced; null takes it out. */
export function withItem(group: FilterGroup, index: number, item: FilterNode | null): FilterGroup {
  return { ...group, items: item ? group.items.with(index, item) : group.items.toSpliced(index, 1) };
}

/** The group with one more item at its end. */
export function addItem(group: FilterGroup, item: FilterNode): FilterGroup {
  return { ...group, items: [...group.items, item] };
}
