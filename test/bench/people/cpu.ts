import { readFileSync } from 'node:fs';
import type { TestContext } from '../../setup/index.js';

/** Linux counts them in hundredths of a second. */
const TICKS = 100;

/** Seconds of processor time, which other work on the machine disturbs less than the clock. */
export interface CpuSeconds {
  node: number;
  /** Of the database's processes for this database; null where they are out of sight. */
  database: number | null;
}

/** What was used so far. */
export async function cpuSeconds(context: TestContext): Promise<CpuSeconds> {
  const { user, system } = process.cpuUsage();
  const rows = await context.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`,
  );
  return { node: (user + system) / 1e6, database: ofProcesses(rows.map(({ pid }) => pid)) };
}

function ofProcesses(pids: readonly number[]): number | null {
  try {
    return pids.reduce((sum, pid) => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // After the name in brackets, which may hold anything: the 12th and 13th are its time in user and system mode.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) / TICKS;
    }, 0);
  } catch {
    return null;
  }
}
