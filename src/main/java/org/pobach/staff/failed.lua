-- Counts that signing in failed; from the third time on it has to wait, each time twice as long.
-- KEYS 1 count, 2 wait
-- ARGV 1 how long the count is remembered (ms)
local count = redis.call('INCR', KEYS[1])
redis.call('PEXPIRE', KEYS[1], ARGV[1])
if count >= 3 then
  redis.call('SET', KEYS[2], '1', 'PX', math.min(1000 * 2 ^ math.min(count - 3, 20), 900000))
end
return count
