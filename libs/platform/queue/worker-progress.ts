import { Injectable } from '@nestjs/common';

/** What the worker's health is judged by: not whether it breathes, but whether its jobs come to an end. */
@Injectable()
export class WorkerProgress {
  private readonly running = new Map<symbol, number>();
  private lastFinished = Date.now();

  /** Notes the start of a job. @returns a function that notes its end */
  start(): () => void {
    const job = Symbol();
    this.running.set(job, Date.now());
    return () => {
      this.running.delete(job);
      this.lastFinished = Date.now();
    };
  }

  /** Jobs that run now, the age of the oldest, and the time since one finished, in milliseconds. */
  snapshot(): { running: number; oldestMs: number; sinceFinishedMs: number } {
    const now = Date.now();
    const oldest = Math.min(now, ...this.running.values());
    return { running: this.running.size, oldestMs: now - oldest, sinceFinishedMs: now - this.lastFinished };
  }
}
