import {
  BURST,
  type BucketUse,
  CELLS,
  COUNTED_CELLS,
  FIRST_PAUSE_MS,
  LONGEST_PAUSE_MS,
  LOWERED,
  LOWEST,
  PACE,
  type PacedRule,
  REGROWTH,
} from './bucket-rule.js';

/**
 * A bucket's memory. Times are milliseconds of one clock.
 *
 * Two things hold back a caller. The *level* paces: it rises steadily to the limit, and a caller leaves its reserve
 * in it, so that what matters more always finds some. The *window* bounds: whatever the level says, no window holds more
 * than the limit, counted in cells with a little to spare.
 */
export interface PacedState {
  level: number;
  at: number;
  /** Units by number of the cell. */
  cells: Map<number, number>;
  /** What refusals had left of the limit at `factorAt`. */
  factor: number;
  factorAt: number;
  pausedUntil: number;
  refusals: number;
  refusedAt: number;
}

export function newPacedState({ limit }: PacedRule, now: number): PacedState {
  const never = { pausedUntil: 0, refusals: 0, refusedAt: -Infinity };
  return { level: limit * BURST, at: now, cells: new Map(), factor: 1, factorAt: now, ...never };
}

/** What refusals leave of the limit now. */
function factorOf({ factor, factorAt }: PacedState, { windowMs }: PacedRule, now: number): number {
  return Math.min(1, factor + (REGROWTH * Math.max(0, now - factorAt)) / windowMs);
}

/**
 * Brings the state up to `now` and says how many lumps of `units` there are.
 * @returns lumps, or the wait until there is one; nothing is taken yet
 */
export function lumps(
  state: PacedState,
  rule: PacedRule,
  now: number,
  units: number,
): { count: number; waitMs: number } {
  const limit = rule.limit * factorOf(state, rule, now);
  const rate = (limit * PACE) / rule.windowMs;
  const capacity = limit * BURST;
  state.level = Math.min(capacity, state.level + rate * Math.max(0, now - state.at));
  state.at = now;
  if (now < state.pausedUntil) return { count: 0, waitMs: state.pausedUntil - now };

  const kept = capacity * rule.reserve.burst;
  const allowed = limit * (1 - rule.reserve.window);
  const used = countCells(state, rule, now, COUNTED_CELLS);
  // A lump that is larger than the bucket goes when the bucket is full, or it would never go.
  const byLevel = Math.min(units, capacity - kept);
  const byWindow = Math.min(units, allowed);
  const paced = state.level - kept >= byLevel ? Math.max(1, Math.floor((state.level - kept) / units)) : 0;
  const bounded = allowed - used >= byWindow ? Math.max(1, Math.floor((allowed - used) / units)) : 0;
  // What could not be used for the window's sake is lost, or the same surge would come back every window.
  if (bounded === 0) state.level = Math.min(state.level, kept + units);
  if (paced > 0 && bounded > 0) return { count: Math.min(paced, bounded), waitMs: 0 };
  const untilLevel = paced > 0 ? 0 : (kept + byLevel - state.level) / rate;
  const untilWindow = bounded > 0 ? 0 : untilExpired(state, rule, now, used + byWindow - allowed);
  return { count: 0, waitMs: Math.max(1, Math.ceil(Math.max(untilLevel, untilWindow))) };
}

export function spend(state: PacedState, rule: PacedRule, now: number, units: number): void {
  const cell = cellOf(rule, now);
  state.level -= units;
  state.cells.set(cell, (state.cells.get(cell) ?? 0) + units);
}

/** Notes a refusal of the provider. @returns how long the bucket rests, ms */
export function refuseAt(state: PacedState, rule: PacedRule, now: number, waitMs: number | undefined): number {
  // Calls that were under way when the first of them was refused say nothing new.
  const isNew = now >= state.pausedUntil;
  if (isNew) {
    state.refusals = now - state.refusedAt > LONGEST_PAUSE_MS ? 1 : state.refusals + 1;
    state.refusedAt = now;
    state.factor = Math.max(LOWEST, factorOf(state, rule, now) * LOWERED);
    state.factorAt = now;
    state.level = Math.min(state.level, rule.limit * state.factor * BURST * rule.reserve.burst);
  }
  const backoff = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(state.refusals - 1, 10));
  state.pausedUntil = Math.max(state.pausedUntil, now + (waitMs ?? (isNew ? backoff : 0)));
  return state.pausedUntil - now;
}

export function useOf(state: PacedState, rule: PacedRule, now: number): BucketUse {
  return {
    used: countCells(state, rule, now, CELLS),
    limit: rule.limit * factorOf(state, rule, now),
    pausedMs: Math.max(0, state.pausedUntil - now),
  };
}

const cellOf = ({ windowMs }: PacedRule, time: number): number => Math.floor((time * CELLS) / windowMs);

/** Units in the newest cells; older cells are forgotten. */
function countCells(state: PacedState, rule: PacedRule, now: number, cells: number): number {
  const oldest = cellOf(rule, now) - cells + 1;
  let sum = 0;
  for (const [cell, units] of state.cells)
    if (cell >= oldest) sum += units;
    else if (cell < oldest - COUNTED_CELLS) state.cells.delete(cell);
  return sum;
}

/** How long until the window has forgotten so many units. */
function untilExpired({ cells }: PacedState, rule: PacedRule, now: number, excess: number): number {
  let left = excess;
  const oldest = cellOf(rule, now) - COUNTED_CELLS + 1;
  for (const [cell, units] of [...cells].sort(([a], [b]) => a - b)) {
    if (cell < oldest) continue;
    left -= units;
    if (left <= 0) return ((cell + COUNTED_CELLS) * rule.windowMs) / CELLS - now;
  }
  return rule.windowMs;
}
