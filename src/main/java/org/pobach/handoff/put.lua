-- Makes the queue say of a case what its own keeper says, unless somebody has claimed it since.
-- KEYS 1 entries, 2 claims
-- ARGV 1 id, 2 entry ('' to take it out), 3 operator who has it ('' nobody), 4 fence of the claim, 5 until (ms), 6 life (ms)
local operator, fence, till = string.match(redis.call('HGET', KEYS[2], ARGV[1]) or '|0|0', '^([^|]*)|(%d+)|(%d+)$')
if ARGV[2] == '' then return redis.call('HDEL', KEYS[1], ARGV[1]) + redis.call('HDEL', KEYS[2], ARGV[1]) end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if tonumber(fence) <= tonumber(ARGV[4]) then
  local holds = ARGV[3] ~= '' and operator == ARGV[3] and tonumber(fence) == tonumber(ARGV[4])
  redis.call('HSET', KEYS[2], ARGV[1], ARGV[3] .. '|' .. ARGV[4] .. '|' .. (holds and till or ARGV[5]))
end
redis.call('PEXPIRE', KEYS[1], ARGV[6])
redis.call('PEXPIRE', KEYS[2], ARGV[6])
return 1
