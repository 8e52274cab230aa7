interface Lists {
  containersIn: string[];
  containersOut: string[];
}

/** Whether a label or calendar is asked for, left out, or neither. */
export type Place = 'any' | 'only' | 'never';

export function placeOf({ containersIn, containersOut }: Lists, id: string): Place {
  if (containersOut.includes(id)) return 'never';
  return containersIn.includes(id) ? 'only' : 'any';
}

/** Puts a label or calendar in its place; it is never in both lists. */
export function moveContainer({ containersIn, containersOut }: Lists, id: string, place: Place): Lists {
  const without = (list: string[]) => list.filter((each) => each !== id);
  return {
    containersIn: place === 'only' ? [...without(containersIn), id] : without(containersIn),
    containersOut: place === 'never' ? [...without(containersOut), id] : without(containersOut),
  };
}
