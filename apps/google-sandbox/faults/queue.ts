import { applies, type Fault, type FaultSource, type FaultTarget } from './fault.js';

export interface FaultMatch {
  /** Method name; "*" may end it. */
  method?: string | undefined;
  account?: string | undefined;
  /** Part of the path. */
  path?: string | undefined;
}

export interface QueuedFault extends Fault {
  id: number;
  match: FaultMatch;
  /** How often it is still to happen. */
  times: number;
}

/** Faults ordered by an admin: the first that matches a call is used up, in order. */
export class FaultQueue implements FaultSource {
  private queue: QueuedFault[] = [];
  private lastId = 0;

  add(fault: Fault, match: FaultMatch, times: number): QueuedFault {
    const queued = { ...fault, match, times, id: (this.lastId += 1) };
    this.queue.push(queued);
    return queued;
  }

  list(): QueuedFault[] {
    return [...this.queue];
  }

  clear(): void {
    this.queue = [];
  }

  next(target: FaultTarget): Fault | undefined {
    const found = this.queue.find((fault) => applies(fault.kind, target) && matches(fault.match, target));
    if (!found) return undefined;
    found.times -= 1;
    if (found.times <= 0) this.queue = this.queue.filter((fault) => fault !== found);
    return found;
  }
}

function matches(match: FaultMatch, target: FaultTarget): boolean {
  if (match.account && match.account !== target.account) return false;
  if (match.path && !target.path.includes(match.path)) return false;
  if (!match.method) return true;
  return match.method.endsWith('*')
    ? target.method.startsWith(match.method.slice(0, -1))
    : target.method === match.method;
}
