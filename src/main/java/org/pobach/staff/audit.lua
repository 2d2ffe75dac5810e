-- Appends an entry to the log, if the last one is still the one whose hash it holds.
-- KEYS 1 log
-- ARGV 1 last entry ('' if there is none), 2 entry
if (redis.call('LINDEX', KEYS[1], -1) or '') ~= ARGV[1] then return 0 end
redis.call('RPUSH', KEYS[1], ARGV[2])
redis.call('LTRIM', KEYS[1], -200000, -1)
return 1
