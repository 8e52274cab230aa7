import { readFileSync, writeFileSync } from 'node:fs';

const MEGABYTE = 1024 * 1024;

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
 * Seconds that the processes which this one has started were ready to run, and other programs had the processor: since
 * they began, their main threads together. Linux; 0 elsewhere.
 */
export function waitedForProcessor(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const waits = children.map((pid) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]));
    return waits.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e9;
  } catch {
    return 0;
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function status(pid: number, field: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) * 1024) / MEGABYTE;
  } catch {
    return 0;
  }
}
