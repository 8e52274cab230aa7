import type { TableReference } from '../data/erasable-tables.repository.js';

/**
 * Puts tables in an order in which what refers goes before what it refers to, so that no delete sets off another one of
 * unknown size. References to the same table do not count.
 * @throws Error when tables refer to each other in a circle
 */
export function deletionOrder(tables: readonly string[], references: readonly TableReference[]): string[] {
  const left = new Set([...tables].sort());
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (table) => !references.some(({ from, to }) => to === table && from !== table && left.has(from)),
    );
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...left].join(', ')}`);
    for (const table of free) {
      left.delete(table);
      order.push(table);
    }
  }
  return order;
}
