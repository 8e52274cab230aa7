export interface Step {
  key: 'source' | 'preview' | 'approve' | 'people';
  title: string;
  text: string;
  done: boolean;
  /** The first one that is not done. */
  current: boolean;
}

interface Situation {
  /** An account is connected, a file was sent, or the sample is here. */
  sourced: boolean;
  /** A file is being read at the moment. */
  reading: boolean;
  approved: boolean;
  importing: boolean;
  people: number;
}

/**
 * The four steps and how far the user has come. It is read from what is there, so it goes on where it was left, in whatever
 * browser; an approval is only possible after a preview, so the two go together.
 */
export function onboardingSteps({ sourced, reading, approved, importing, people }: Situation): Step[] {
  const steps = [
    {
      key: 'source',
      title: 'Choose where your people come from',
      text: 'Google (read only, and you see what is asked and why), a file that you have exported, or a sample.',
      done: sourced,
    },
    {
      key: 'preview',
      title: 'Preview what would come in',
      text: reading
        ? 'Your file is being read. The preview is ready in a moment.'
        : 'Counts, people, and what stays out and why. Nothing is stored yet.',
      done: approved,
    },
    {
      key: 'approve',
      title: 'Approve the import',
      text: 'The import does what the preview has shown, and nothing else.',
      done: approved,
    },
    {
      key: 'people',
      title: 'See your people',
      text: importing
        ? 'The newest conversations come first; people appear within seconds.'
        : 'Contacts and timelines, made of your own conversations.',
      done: people > 0,
    },
  ] as const;
  const first = steps.findIndex(({ done }) => !done);
  return steps.map((step, position) => ({ ...step, current: position === first }));
}
