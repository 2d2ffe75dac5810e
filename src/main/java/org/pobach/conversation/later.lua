-- Lays a lane down until a time; its first entry stays.
-- KEYS 1 reports, 2 owner, 3 due
-- ARGV 1 fence, 2 until (ms), 3 person, 4 life of reports (ms), 5 sealed report ('' if none)
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[2])
redis.call('ZADD', KEYS[3], ARGV[2], 'l' .. ARGV[3])
if ARGV[5] ~= '' then
  redis.call('RPUSH', KEYS[1], ARGV[5])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
return 1
