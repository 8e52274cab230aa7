/** KEYS[1]: the lock. ARGV: what to do, whose it is, ms. Answers 1 when the lock is the asker's afterwards (or was, for `free`). */
export const LOCK_SCRIPT = `
if ARGV[1] == 'take' then
  return redis.call('SET', KEYS[1], ARGV[2], 'NX', 'PX', ARGV[3]) and 1 or 0
end
if redis.call('GET', KEYS[1]) ~= ARGV[2] then return 0 end
if ARGV[1] == 'keep' then return redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return redis.call('DEL', KEYS[1])
`;
