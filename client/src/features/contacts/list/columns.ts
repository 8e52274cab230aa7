import type { ContactSortField } from '../../../gql/graphql.js';

export interface Column {
  title: string;
  /** What a click on its heading sorts by. */
  sort?: keyof typeof sortFields;
  /** Track of the grid: the least width, and its share of what is left. */
  track: string;
  /** Least width in rem, to know when the list scrolls sideways. */
  least: number;
  numeric?: boolean;
}

/** Orders as addresses name them. */
export const sortFields = {
  lastInteraction: 'LAST_INTERACTION',
  firstInteraction: 'FIRST_INTERACTION',
  name: 'NAME',
  strength: 'STRENGTH',
  interactions: 'INTERACTIONS',
  created: 'CREATED',
} as const satisfies Record<string, ContactSortField>;

export type SortName = keyof typeof sortFields;

export const columns = {
  name: { title: 'Name', sort: 'name', track: 'minmax(13rem,1.5fr)', least: 13 },
  email: { title: 'Address', track: 'minmax(11rem,1.3fr)', least: 11 },
  company: { title: 'Company', track: 'minmax(8rem,1fr)', least: 8 },
  jobTitle: { title: 'Job title', track: 'minmax(8rem,1fr)', least: 8 },
  phone: { title: 'Phone', track: 'minmax(8.5rem,0.8fr)', least: 8.5 },
  tags: { title: 'Tags', track: 'minmax(8rem,1fr)', least: 8 },
  strength: { title: 'Strength', sort: 'strength', track: '7.5rem', least: 7.5 },
  interactions: { title: 'Interactions', sort: 'interactions', track: '7rem', least: 7, numeric: true },
  lastInteraction: { title: 'Last contact', sort: 'lastInteraction', track: '7rem', least: 7, numeric: true },
  firstInteraction: { title: 'First contact', sort: 'firstInteraction', track: '7.5rem', least: 7.5, numeric: true },
  nextInteraction: { title: 'Next meeting', track: '7.5rem', least: 7.5, numeric: true },
  created: { title: 'Added', sort: 'created', track: '7rem', least: 7, numeric: true },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

export const columnNames = Object.keys(columns) as ColumnName[];

export const usualColumns: readonly ColumnName[] = [
  'name',
  'email',
  'company',
  'tags',
  'strength',
  'interactions',
  'lastInteraction',
];

export function column(name: ColumnName): Column {
  return columns[name];
}

/** Columns that are known, each once, the name first. */
export function readColumns(names: readonly string[]): ColumnName[] {
  const known = names.filter((name): name is ColumnName => name !== 'name' && Object.hasOwn(columns, name));
  return ['name', ...new Set(known)];
}

/** Tracks of the list's grid: the box to select, then the columns. */
export function gridTracks(names: readonly ColumnName[]): { template: string; least: string } {
  const least = names.reduce((sum, name) => sum + columns[name].least, 2.75);
  return { template: ['2.75rem', ...names.map((name) => columns[name].track)].join(' '), least: `${least}rem` };
}
