import type { DraftStatement, InsightInput, InsightKind } from '../../insights/evidence.js';
import { asksFor, daysBetween, lastOfConversations, promises } from './open-matters.js';
import { bareSubject, dayOf, quoted, statement, writerOf } from './phrases.js';

/** What was asked or promised longer ago than this is only told of the latest conversation. */
const FRESH_DAYS = 60;

/** What the user was asked and has not answered, what was promised, what is planned and what is due. */
export function nextSteps(input: InsightInput, kind: InsightKind = 'next_step'): DraftStatement[] {
  const latest = lastOfConversations(input);
  const fresh = latest.filter(({ at }, index) => index === 0 || daysBetween(at!, input.now) <= FRESH_DAYS);
  return [...questions(fresh, kind), ...dues(input, kind), ...meetings(input, kind), ...promised(fresh, kind)].slice(
    0,
    6,
  );
}

type Messages = ReturnType<typeof lastOfConversations>;

function questions(latest: Messages, kind: InsightKind): DraftStatement[] {
  return latest
    .filter(({ direction, toUser }) => direction === 'inbound' && toUser)
    .flatMap((message) => {
      const asked = asksFor(message.body);
      if (asked === null) return [];
      return [
        statement(kind, `Answer ${message.author ?? 'them'}, who asked on ${dayOf(message)}: ${quoted(asked)}`, [
          [message, asked],
        ]),
      ];
    })
    .slice(0, 3);
}

function promised(latest: Messages, kind: InsightKind): DraftStatement[] {
  return latest
    .flatMap((message) => {
      const promise = promises(message.body);
      if (promise === null) return [];
      const text = `${writerOf(message)} promised on ${dayOf(message)}: ${quoted(promise)}`;
      return [statement(kind, text, [[message, promise]])];
    })
    .slice(0, 2);
}

function meetings({ items, now }: InsightInput, kind: InsightKind): DraftStatement[] {
  return items
    .filter(
      ({ kind: what, at, status, subject }) =>
        what === 'meeting' && at !== null && at > now && status !== 'cancelled' && subject.trim() !== '',
    )
    .sort((a, b) => (a.at! < b.at! ? -1 : 1))
    .slice(0, 2)
    .map((meeting) =>
      statement(kind, `Prepare for the meeting on ${dayOf(meeting)}: ${bareSubject(meeting)}`, [
        [meeting, meeting.subject],
      ]),
    );
}

function dues({ items, now }: InsightInput, kind: InsightKind): DraftStatement[] {
  return items
    .filter(({ source, subject }) => source === 'task' && subject.trim() !== '')
    .sort((a, b) => ((a.at ?? '9') < (b.at ?? '9') ? -1 : 1))
    .slice(0, 2)
    .map((task) => {
      const when =
        task.at === null
          ? 'Open task'
          : `${task.at.slice(0, 10) < now.slice(0, 10) ? 'Overdue since' : 'Due on'} ${dayOf(task)}`;
      return statement(kind, `${when}: ${task.subject.trim()}`, [[task, task.subject]]);
    });
}
