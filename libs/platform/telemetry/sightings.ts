import { Injectable } from '@nestjs/common';

/** How often something happened, by whom. */
export interface Sighting {
  readonly kind: string;
  /** Null when nobody knows who it was. */
  readonly userId: string | null;
  readonly count: number;
}

const MOST_SUBJECTS = 10_000;

/**
 * What this process saw that should be rare, counted in memory until somebody takes it. Kinds are few; whoever comes when too
 * many are remembered counts as nobody known, so that memory is bounded and no count is lost.
 */
@Injectable()
export class Sightings {
  private seen = new Map<string, Sighting>();

  note(kind: string, userId: string | null, count = 1): void {
    const wanted = `${kind} ${userId ?? ''}`;
    const isNew = !this.seen.has(wanted);
    const subject = isNew && this.seen.size >= MOST_SUBJECTS ? null : userId;
    const key = `${kind} ${subject ?? ''}`;
    this.seen.set(key, { kind, userId: subject, count: (this.seen.get(key)?.count ?? 0) + count });
  }

  /** Everything since the last call. */
  take(): Sighting[] {
    const taken = [...this.seen.values()];
    this.seen = new Map();
    return taken;
  }
}
