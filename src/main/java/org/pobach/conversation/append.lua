-- Appends an entry to a lane, to be performed by whoever finds it due.
-- KEYS 1 lane, 2 owner, 3 due
-- ARGV 1 entry, 2 when it is due (ms), 3 person, 4 lane life (ms)
redis.call('RPUSH', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
if redis.call('EXISTS', KEYS[2]) == 0 then redis.call('ZADD', KEYS[3], 'NX', ARGV[2], 'l' .. ARGV[3]) end
redis.call('PEXPIRE', KEYS[3], 610000000)
return 1
