import type { Attack } from '../attack.js';
import { forgedCalls } from './forged-calls.js';
import { hidden } from './hidden.js';
import { instructions, voices } from './instructions.js';
import { links } from './links.js';
import { places } from './places.js';

/** Every attack, by what it tries. */
export const CORPUS: Readonly<Record<string, readonly Attack[]>> = {
  instructions,
  voices,
  forgedCalls,
  links,
  hidden,
  places,
};
