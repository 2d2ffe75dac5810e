-- Drops all that is kept of a person, if the lane is still the caller's.
-- KEYS 1 session, 2 reports, 3 lane, 4 owner, 5 due
-- ARGV 1 person, 2 fence
if redis.call('GET', KEYS[4]) ~= ARGV[2] then return 0 end
redis.call('ZREM', KEYS[5], 'l' .. ARGV[1], 'e' .. ARGV[1])
return redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4])
