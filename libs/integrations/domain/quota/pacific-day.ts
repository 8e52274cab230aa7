const PACIFIC = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The day by which Google counts daily quotas: it begins at midnight in California.
 * @returns the date as YYYY-MM-DD, and how long it still lasts, ms
 */
export function pacificDay(now: Date): { day: string; endsInMs: number } {
  const { day, sinceMidnight } = wallClock(now);
  const plain = DAY_MS - sinceMidnight;
  // On the two days of the year when clocks change, midnight is an hour nearer or farther.
  const endsInMs =
    [plain - HOUR_MS, plain, plain + HOUR_MS].find((ms) => {
      const then = wallClock(new Date(now.getTime() + ms));
      return ms > 0 && then.day > day && then.sinceMidnight < 1_000;
    }) ?? plain;
  return { day, endsInMs };
}

function wallClock(time: Date): { day: string; sinceMidnight: number } {
  const parts = new Map(PACIFIC.formatToParts(time).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const seconds = (number('hour') * 60 + number('minute')) * 60 + number('second');
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    sinceMidnight: seconds * 1_000 + time.getUTCMilliseconds(),
  };
}
