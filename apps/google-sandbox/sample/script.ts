import type { Language } from './cast.js';

export interface Turn {
  /** "them" is the thread's partner, "other" somebody else of the project, "colleague" somebody of the studio. */
  by: 'me' | 'them' | 'other' | 'colleague';
  text: string;
  attach?: 'drawing' | 'photo' | 'invoice' | 'sheet' | 'minutes' | 'odd-name';
}

/** A conversation with slots: {first}, {project}, {item}, {room}, {amount}, {day}, {number}, {version}. */
export interface Script {
  subject: string;
  language?: Language;
  /** Left out: fits every project. */
  trades?: readonly string[];
  turns: readonly Turn[];
}
