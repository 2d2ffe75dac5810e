-- Adds counts of a buffer to the counters of a day, unless somebody has added them already.
-- KEYS 1 counters
-- ARGV 1 field of the position, 2 position counted from, 3 position counted to, 4 life (ms), then field, step …
local at = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
if at ~= tonumber(ARGV[2]) then return 0 end
for i = 5, #ARGV, 2 do redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1
