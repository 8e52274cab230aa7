import type { UserRole } from '../../gql/graphql.js';

/** What an administrator does to a user. */
export type Deed = 'disable' | 'enable' | 'promote' | 'demote';

interface DeedWords {
  label: string;
  question: (name: string) => string;
  meaning: string;
  confirm: string;
  done: (name: string) => string;
  danger: boolean;
}

export const deeds: Readonly<Record<Deed, DeedWords>> = {
  disable: {
    label: 'Disable',
    question: (name) => `Disable ${name}?`,
    meaning:
      'They are signed out everywhere, their API keys are refused, and their imports stop within seconds. Nothing is lost: enabling goes on where it was.',
    confirm: 'Disable the user',
    done: (name) => `${name} is disabled`,
    danger: true,
  },
  enable: {
    label: 'Enable',
    question: (name) => `Enable ${name}?`,
    meaning: 'They can sign in again, their API keys work, and their imports go on.',
    confirm: 'Enable the user',
    done: (name) => `${name} is enabled`,
    danger: false,
  },
  promote: {
    label: 'Make an administrator',
    question: (name) => `Make ${name} an administrator?`,
    meaning: 'They can do all that you can do here, to you too. They see nobody’s mail or contacts.',
    confirm: 'Make an administrator',
    done: (name) => `${name} is an administrator`,
    danger: false,
  },
  demote: {
    label: 'Make an ordinary user',
    question: (name) => `Take administration from ${name}?`,
    meaning: 'They go on with their own data as an ordinary user.',
    confirm: 'Make an ordinary user',
    done: (name) => `${name} is an ordinary user`,
    danger: true,
  },
};

/** What there is to do; the server decides whether it is done. Whoever is disabled is enabled first. */
export function deedsFor({ role, disabledAt }: { role: UserRole; disabledAt?: string | null | undefined }): Deed[] {
  if (disabledAt) return role === 'ADMIN' ? ['demote', 'enable'] : ['enable'];
  return [role === 'ADMIN' ? 'demote' : 'promote', 'disable'];
}
