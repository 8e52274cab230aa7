import type { CSSProperties } from 'react';
import { hueOf, initials } from '../../lib/avatar.js';
import { classNames } from '../../lib/class-names.js';

const sizes = {
  small: 'size-6 rounded-md text-[10px]',
  medium: 'size-8 rounded-lg text-xs',
  large: 'size-14 rounded-2xl text-lg',
};

/** Initials on a tint that stays the same for the same address. No picture is fetched from anywhere. */
export function Avatar({ name, seed, size = 'medium' }: { name: string; seed?: string; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'tint inline-flex shrink-0 items-center justify-center font-semibold tracking-wide select-none',
        sizes[size],
      )}
      style={{ '--hue': hueOf(seed ?? name) } as CSSProperties}
    >
      {initials(name)}
    </span>
  );
}
