import type { CompanySort, CompanySortField } from '../../gql/graphql.js';

/** Orders as addresses name them. */
const fields = {
  name: 'NAME',
  contacts: 'CONTACTS',
  strength: 'STRENGTH',
  lastInteraction: 'LAST_INTERACTION',
  created: 'CREATED',
} as const satisfies Record<string, CompanySortField>;

export type CompanySortName = keyof typeof fields;

export interface CompanyOrder {
  field: CompanySortName;
  descending: boolean;
}

/** Reads the order of an address; what it does not know is none. */
export function readSort(text: string | undefined): CompanyOrder | null {
  const field = text?.replace(/^-/, '');
  if (!text || !field || !Object.hasOwn(fields, field)) return null;
  return { field: field as CompanySortName, descending: text.startsWith('-') };
}

/** The order as addresses have it; nothing for the usual one. */
export function writeSort(order: CompanyOrder | null): string | undefined {
  return order ? `${order.descending ? '-' : ''}${order.field}` : undefined;
}

export function sortInput(order: CompanyOrder | null): CompanySort | null {
  return order && { field: fields[order.field], direction: order.descending ? 'DESC' : 'ASC' };
}

/** A heading sorts by itself, then the other way, then as usual. Names begin at A, all else with the most or latest. */
export function nextSort(order: CompanyOrder | null, field: CompanySortName): CompanyOrder | null {
  const first = field !== 'name';
  if (order?.field !== field) return { field, descending: first };
  return order.descending === first ? { field, descending: !first } : null;
}
