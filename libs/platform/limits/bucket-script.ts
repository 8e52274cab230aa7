import {
  BURST,
  CELLS,
  COUNTED_CELLS,
  FIRST_PAUSE_MS,
  LONGEST_PAUSE_MS,
  LOWERED,
  LOWEST,
  PACE,
  REGROWTH,
} from './bucket-rule.js';

/**
 * The arithmetic of paced-bucket.ts inside Redis, so that asking and taking are one step for all processes, by the clock
 * of Redis, whatever theirs say. KEYS: one hash a rule. ARGV[1]: {op, units, most, waitMs, rules}. Answers numbers as
 * text: `take` granted and wait, `refuse` the pause, `use` used, limit and pause.
 */
export const BUCKET_SCRIPT = `
local PACE, BURST, CELLS, COUNTED = ${PACE}, ${BURST}, ${CELLS}, ${COUNTED_CELLS}
local LOWERED, REGROWTH, LOWEST = ${LOWERED}, ${REGROWTH}, ${LOWEST}
local FIRST_PAUSE, LONGEST_PAUSE = ${FIRST_PAUSE_MS}, ${LONGEST_PAUSE_MS}
local ask = cjson.decode(ARGV[1])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function cellOf(rule) return math.floor(now * CELLS / rule.windowMs) end

local function read(key, rule)
  local state = { cells = {}, level = rule.limit * BURST, at = now, factor = 1, factorAt = now,
    pausedUntil = 0, refusals = 0, refusedAt = 0 }
  local flat = redis.call('HGETALL', key)
  for i = 1, #flat, 2 do
    local cell = string.match(flat[i], '^c(%d+)$')
    if cell then state.cells[#state.cells + 1] = { tonumber(cell), tonumber(flat[i + 1]) }
    else state[flat[i]] = tonumber(flat[i + 1]) end
  end
  return state
end

local function save(key, rule, state)
  redis.call('HSET', key, 'level', tostring(state.level), 'at', tostring(state.at), 'factor', tostring(state.factor),
    'factorAt', tostring(state.factorAt), 'pausedUntil', tostring(state.pausedUntil),
    'refusals', tostring(state.refusals), 'refusedAt', tostring(state.refusedAt))
  redis.call('PEXPIRE', key, math.max(25 * rule.windowMs, state.pausedUntil - now + rule.windowMs))
end

local function factorOf(state, rule)
  return math.min(1, state.factor + REGROWTH * math.max(0, now - state.factorAt) / rule.windowMs)
end

local function countCells(key, state, rule, cells)
  local oldest = cellOf(rule) - cells + 1
  local sum = 0
  for _, cell in ipairs(state.cells) do
    if cell[1] >= oldest then sum = sum + cell[2]
    elseif cell[1] < oldest - COUNTED then redis.call('HDEL', key, 'c' .. string.format('%d', cell[1])) end
  end
  return sum
end

local function untilExpired(state, rule, excess)
  local oldest = cellOf(rule) - COUNTED + 1
  table.sort(state.cells, function(a, b) return a[1] < b[1] end)
  for _, cell in ipairs(state.cells) do
    if cell[1] >= oldest then
      excess = excess - cell[2]
      if excess <= 0 then return (cell[1] + COUNTED) * rule.windowMs / CELLS - now end
    end
  end
  return rule.windowMs
end

local function lumps(key, rule, state, units)
  local limit = rule.limit * factorOf(state, rule)
  local rate, capacity = limit * PACE / rule.windowMs, limit * BURST
  state.level = math.min(capacity, state.level + rate * math.max(0, now - state.at))
  state.at = now
  if now < state.pausedUntil then return 0, state.pausedUntil - now end
  local kept, allowed = capacity * rule.burst, limit * (1 - rule.window)
  local used = countCells(key, state, rule, COUNTED)
  local byLevel, byWindow = math.min(units, capacity - kept), math.min(units, allowed)
  local paced, bounded = 0, 0
  if state.level - kept >= byLevel then paced = math.max(1, math.floor((state.level - kept) / units)) end
  if allowed - used >= byWindow then bounded = math.max(1, math.floor((allowed - used) / units)) end
  if bounded == 0 then state.level = math.min(state.level, kept + units) end
  if paced > 0 and bounded > 0 then return math.min(paced, bounded), 0 end
  local untilLevel, untilWindow = 0, 0
  if paced == 0 then untilLevel = (kept + byLevel - state.level) / rate end
  if bounded == 0 then untilWindow = untilExpired(state, rule, used + byWindow - allowed) end
  return 0, math.max(1, math.ceil(math.max(untilLevel, untilWindow)))
end

local function total(key) return tonumber(redis.call('GET', key) or '0') end

if ask.op == 'take' then
  local granted, wait, states = ask.most, 0, {}
  for i, rule in ipairs(ask.rules) do
    local count, pause
    if rule.kind == 'paced' then
      states[i] = read(KEYS[i], rule)
      count, pause = lumps(KEYS[i], rule, states[i], ask.units)
    else
      count = math.max(0, math.floor((rule.limit - total(KEYS[i])) / ask.units))
      pause = count > 0 and 0 or rule.endsInMs
    end
    granted, wait = math.min(granted, count), math.max(wait, pause)
  end
  for i, rule in ipairs(ask.rules) do
    local units = granted * ask.units
    if rule.kind == 'paced' then
      states[i].level = states[i].level - units
      if units > 0 then redis.call('HINCRBY', KEYS[i], 'c' .. string.format('%d', cellOf(rule)), units) end
      save(KEYS[i], rule, states[i])
    elseif units > 0 then
      redis.call('INCRBY', KEYS[i], units)
      redis.call('PEXPIRE', KEYS[i], math.ceil(rule.endsInMs))
    end
  end
  return { tostring(granted), tostring(granted > 0 and 0 or wait) }
end

local rule, key = ask.rules[1], KEYS[1]
if rule.kind == 'total' then return { tostring(total(key)), tostring(rule.limit), '0' } end
local state = read(key, rule)
if ask.op == 'use' then
  local limit = rule.limit * factorOf(state, rule)
  return { tostring(countCells(key, state, rule, CELLS)), tostring(limit), tostring(math.max(0, state.pausedUntil - now)) }
end

local isNew = now >= state.pausedUntil
if isNew then
  state.refusals = (now - state.refusedAt > LONGEST_PAUSE) and 1 or state.refusals + 1
  state.refusedAt = now
  state.factor = math.max(LOWEST, factorOf(state, rule) * LOWERED)
  state.factorAt = now
  state.level = math.min(state.level, rule.limit * state.factor * BURST * rule.burst)
end
local backoff = math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ^ math.min(state.refusals - 1, 10))
state.pausedUntil = math.max(state.pausedUntil, now + (ask.waitMs or (isNew and backoff or 0)))
save(key, rule, state)
return { tostring(state.pausedUntil - now) }
`;
