import type { AiTask } from '../../../gql/graphql.js';

interface TaskSetting {
  task: AiTask;
  host?: string | null;
}

const works: Record<AiTask, string> = { EMBED: 'search', INSIGHT: 'insights', CHAT: 'chat' };

/** "search", "insights and chat". */
const listed = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** "insights" are many, the others one. */
const verb = (word?: string): string => (word === works.INSIGHT ? 'read' : 'reads');

/** Where models run, in words for whoever wonders where their mail goes. */
export function providerText(tasks: readonly TaskSetting[]): string {
  const byHost = new Map<string, string[]>();
  for (const { task, host } of tasks) if (host) byHost.set(host, [...(byHost.get(host) ?? []), works[task]]);
  if (byHost.size === 0) return 'Runs here. Nothing leaves this machine.';
  const sent = [...byHost].map(
    ([host, words]) => `What ${listed(words)} ${words.length > 1 ? 'read' : verb(words[0])} is sent to ${host}.`,
  );
  return [...sent, ...(tasks.some(({ host }) => !host) ? ['Everything else runs here.'] : [])].join(' ');
}
