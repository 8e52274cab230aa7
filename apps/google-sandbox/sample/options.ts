import { Random } from '../core/prng.js';
import { colleagues, type Person } from './cast.js';

export interface SampleOptions {
  /** The account that the sample is made for. */
  email: string;
  name: string;
  /** Everything lies before this (calendar: up to three months after), ms. */
  anchor: number;
  seed: number;
}

/** What the parts of the sample share. */
export interface SampleContext {
  me: Person;
  studio: readonly Person[];
  anchor: number;
}

export function sampleContext(options: SampleOptions): SampleContext {
  const { email, name, anchor } = options;
  const domain = email.split('@')[1] ?? 'studio.example';
  const studio = colleagues(domain).filter((person) => person.email !== email);
  const company = studio[0]!.company;
  const me: Person = {
    name,
    first: name.split(' ')[0]!,
    email,
    title: 'Architect',
    company,
    style: 'plain',
    language: 'en',
  };
  return { me, studio, anchor };
}

/** A generator for one part of the sample, so that parts do not disturb each other. */
export function partRandom(options: SampleOptions, part: string): Random {
  let hash = options.seed * 2654435761;
  for (const character of `${part}|${options.email}`) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return new Random(hash >>> 0);
}
