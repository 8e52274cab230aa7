import type { CSSProperties } from 'react';
import type { TagColour } from '../../gql/graphql.js';
import { classNames } from '../../lib/class-names.js';

/** Hues of the tints, in degrees; grey has none. */
const hues: Record<Exclude<TagColour, 'GREY'>, number> = {
  RED: 22,
  ORANGE: 50,
  YELLOW: 95,
  GREEN: 150,
  TEAL: 190,
  BLUE: 250,
  PURPLE: 305,
  PINK: 350,
};

export const tagColours = [
  'GREY',
  'RED',
  'ORANGE',
  'YELLOW',
  'GREEN',
  'TEAL',
  'BLUE',
  'PURPLE',
  'PINK',
] as const satisfies readonly TagColour[];

/** Class and style of a tag's colour, in light and in dark. */
export function tagTint(colour: TagColour): { className: string; style?: CSSProperties } {
  if (colour === 'GREY') return { className: 'bg-hover text-ink-soft' };
  return { className: 'tint', style: { '--hue': hues[colour] } as CSSProperties };
}

export function TagBadge({ name, colour, className }: { name: string; colour: TagColour; className?: string }) {
  const tint = tagTint(colour);
  return (
    <span
      style={tint.style}
      className={classNames(
        'inline-flex h-5 max-w-40 items-center rounded-md px-1.5 text-xs font-medium whitespace-nowrap',
        tint.className,
        className,
      )}
    >
      <span className="truncate">{name}</span>
    </span>
  );
}
