/** Right ones of all; all right when there was nothing to get wrong. */
export function ratio(right: number, all: number): number {
  return all === 0 ? 1 : right / all;
}
