import { ROUNDING_MS } from './rate-rule.js';

/**
 * The arithmetic of rate-rule.ts inside Redis, by its clock, so that asking and taking are one step for all processes.
 * KEYS: one a rule. ARGV: units, then limit and window (ms) of each rule. Answers whether the units were taken (1 or 0),
 * then wait, remaining and reset of each rule, as text.
 */
export const RATE_SCRIPT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local units, taken, states = tonumber(ARGV[1]), true, {}
for i, key in ipairs(KEYS) do
  local limit, window = tonumber(ARGV[2 * i]), tonumber(ARGV[2 * i + 1])
  local step = window / limit
  local start = math.max(tonumber(redis.call('GET', key) or now), now)
  local last = start + math.min(units, limit) * step
  local wait = math.max(0, math.ceil(last - now - window - ${ROUNDING_MS}))
  if wait > 0 then taken = false end
  states[i] = { start, last, wait, step, window }
end
local answer = { taken and '1' or '0' }
for i, key in ipairs(KEYS) do
  local start, last, wait, step, window = unpack(states[i])
  local at = taken and last or start
  if taken then redis.call('SET', key, string.format('%.3f', last), 'PX', math.max(1, math.ceil(last - now))) end
  answer[#answer + 1] = tostring(wait)
  answer[#answer + 1] = tostring(math.max(0, math.floor((window - (at - now)) / step + 1e-6)))
  answer[#answer + 1] = tostring(math.ceil(at - now))
end
return answer
`;
