-- Drops the conversation of a person who cannot be reached, if the lane is still the caller's. What is attached stays,
-- and is told of it.
-- KEYS 1 session, 2 reports, 3 lane, 4 owner, 5 due, 6 attached
-- ARGV 1 person, 2 fence, 3 now (ms)
if redis.call('GET', KEYS[4]) ~= ARGV[2] then return 0 end
redis.call('ZREM', KEYS[5], 'l' .. ARGV[1], 'e' .. ARGV[1])
if redis.call('EXISTS', KEYS[6]) == 1 then redis.call('ZADD', KEYS[5], ARGV[3], 'h' .. ARGV[1]) end
return redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4])
