export const TAG_COLOURS = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const;
/** Colours that a tag may have. */
export type TagColourName = (typeof TAG_COLOURS)[number];

/** So many tags a user may have. */
export const MOST_TAGS = 500;

/** A colour for a tag that was given none: the same for the same name. */
export function colourOf(name: string): TagColourName {
  const sum = [...name.toLowerCase()].reduce((total, letter) => total + letter.codePointAt(0)!, 0);
  return TAG_COLOURS[1 + (sum % (TAG_COLOURS.length - 1))]!;
}
