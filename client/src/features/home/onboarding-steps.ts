export interface Step {
  key: 'connect' | 'preview' | 'approve' | 'people';
  title: string;
  text: string;
  done: boolean;
  /** The first one that is not done. */
  current: boolean;
}

interface Situation {
  connected: boolean;
  approved: boolean;
  importing: boolean;
  people: number;
}

/** The four steps and how far the user has come; an approval is only possible after a preview, so the two go together. */
export function onboardingSteps({ connected, approved, importing, people }: Situation): Step[] {
  const steps = [
    {
      key: 'connect',
      title: 'Connect your mail or calendar',
      text: 'Read only. You see what is asked and why before you leave for Google.',
      done: connected,
    },
    {
      key: 'preview',
      title: 'Preview what would come in',
      text: 'Counts, people, and what stays out and why. Nothing is stored yet.',
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
