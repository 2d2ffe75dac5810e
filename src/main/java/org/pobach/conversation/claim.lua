-- Takes over a lane whose time has come.
-- KEYS 1 lane, 2 owner, 3 due
-- ARGV 1 fence, 2 now (ms), 3 person, 4 lease (ms), 5 lane life (ms)
-- Returns 'none', or the first entry and 1 if an owner before died while performing it.
local due = redis.call('ZSCORE', KEYS[3], 'l' .. ARGV[3])
if not due or tonumber(due) > tonumber(ARGV[2]) then return {'none'} end
-- A lease ends by Redis' own time, whatever the instances' clocks say.
if redis.call('PTTL', KEYS[2]) > tonumber(ARGV[5]) then return {'none'} end
local head = redis.call('LINDEX', KEYS[1], 0)
if not head then
  redis.call('ZREM', KEYS[3], 'l' .. ARGV[3])
  redis.call('DEL', KEYS[2])
  return {'none'}
end
local died = redis.call('EXISTS', KEYS[2])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[4] + ARGV[5])
redis.call('ZADD', KEYS[3], tonumber(ARGV[2]) + tonumber(ARGV[4]), 'l' .. ARGV[3])
return {'mine', head, died}
