import { describe, expect, it } from '@jest/globals';
import { type Labels, readLabels } from './read-labels.js';
import { sampleLabels } from './sample-labels.js';

const OPTIONS = { email: 'mara@studio.example', name: 'Mara', anchor: Date.parse('2026-06-01T00:00:00Z'), seed: 1 };

function peopleOf({ identities }: Labels): Map<string, string[]> {
  const people = new Map<string, string[]>();
  for (const { identity, person } of identities)
    if (person !== null) people.set(person, [...(people.get(person) ?? []), identity]);
  return people;
}

describe.each(['easy-ham-1', 'skilling-j'])('labels of %s', (mailbox) => {
  const labels = readLabels(mailbox);

  it('are many enough to tell anything', () => {
    expect(peopleOf(labels).size).toBeGreaterThanOrEqual(300);
    expect(labels.automated.size).toBeGreaterThanOrEqual(150);
    expect(labels.threads.size).toBeGreaterThanOrEqual(300);
  });

  it('judge each identity once, in the form that identities have', () => {
    const identities = labels.identities.map(({ identity }) => identity);
    expect(new Set(identities).size).toBe(identities.length);
    for (const identity of identities) expect(identity).toMatch(/^(\/o=\S+|[^\s@]+@[^\s@]+)$/);
    expect(identities.map((identity) => identity.toLowerCase())).toEqual(identities);
  });

  it('name no message with brackets or white space', () => {
    for (const id of [...labels.automated.keys(), ...labels.threads.keys()]) expect(id).toMatch(/^[^<>\s]+$/);
  });
});

describe('labels of the sample', () => {
  const labels = sampleLabels(OPTIONS);

  it('know the one who writes from two addresses', () => {
    const several = [...peopleOf(labels)].filter(([, identities]) => identities.length > 1);
    expect(several).toEqual([['Lena Albrecht', ['lena@krume.example', 'lena.albrecht@postfach.example']]]);
  });

  it('know people from machines, and one conversation from another', () => {
    expect(labels.identities).toContainEqual({ identity: 'no-reply@planserver.example', person: null });
    const answers = [...labels.automated.values()];
    expect(answers.filter(Boolean).length).toBeGreaterThan(200);
    expect(answers.filter((answer) => !answer)).toHaveLength(labels.threads.size);
    expect(new Set(labels.threads.values()).size).toBeGreaterThan(100);
  });
});
