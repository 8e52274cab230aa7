import { readFileSync, writeFileSync } from 'node:fs';

const MEGABYTE = 1024 * 1024;
const TICKS_PER_SECOND = 100;

/** Resident memory of a process in MB; 0 once it is gone, or where this cannot be told. */
export const residentMemory = (pid: number): number => status(pid, 'VmRSS');

/** The most that it was since `forgetPeak`; where the system cannot forget, since it began. */
export const peakMemory = (pid: number): number => status(pid, 'VmHWM');

/** Linux: begins to measure the peak anew. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // The peak of the whole process is told then, which is no less.
  }
}

/**
 * Seconds of processor time that the processes which this one has started have used since they began, the database
 * among them. Linux; null elsewhere.
 */
export function processorTime(): number | null {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    return children.reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/** In user and kernel mode. The program's name, which may hold blanks, ends with the last parenthesis. */
function ticksOf(pid: string): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function status(pid: number, field: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) * 1024) / MEGABYTE;
  } catch {
    return 0;
  }
}
