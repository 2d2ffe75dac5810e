-- Takes the first entry off a lane after it was performed and hands out the next.
-- KEYS 1 reports, 2 lane, 3 owner, 4 due, 5 facts, 6 attached, 7 deliveries of its entries
-- ARGV 1 fence, 2 now (ms), 3 person, 4 lease (ms), 5 lane life (ms), 6 life of the facts (ms),
--      7 id of the entry that was performed, 8 place of the entry that was sent on ('' if none), 9 what became of it,
--      10 number of reports, sealed reports …, facts …
-- Returns 'lost', 'empty', {'waits', time} or {'next', entry}.
if redis.call('GET', KEYS[3]) ~= ARGV[1] then return {'lost'} end
local performed = redis.call('LINDEX', KEYS[2], 0)
-- Told a second time because the answer was lost: nothing is done twice.
if performed and string.sub(performed, 1, #ARGV[7]) == ARGV[7] then
  redis.call('LPOP', KEYS[2])
  if ARGV[8] ~= '' and redis.call('EXISTS', KEYS[6]) == 1 then
    redis.call('HSET', KEYS[7], ARGV[8], ARGV[9])
    redis.call('PEXPIRE', KEYS[7], redis.call('PTTL', KEYS[6]))
  end
  local reports = tonumber(ARGV[10])
  if reports > 0 then
    for i = 11, 10 + reports do redis.call('RPUSH', KEYS[1], ARGV[i]) end
    redis.call('PEXPIRE', KEYS[1], ARGV[5])
  end
  if #ARGV > 10 + reports then
    for i = 11 + reports, #ARGV do redis.call('RPUSH', KEYS[5], ARGV[i]) end
    redis.call('PEXPIRE', KEYS[5], ARGV[6])
  end
end
local head = redis.call('LINDEX', KEYS[2], 0)
if not head then
  redis.call('DEL', KEYS[3])
  redis.call('ZREM', KEYS[4], 'l' .. ARGV[3])
  return {'empty'}
end
local start = tonumber(string.sub(head, 2, 14))
if start > tonumber(ARGV[2]) and redis.call('LLEN', KEYS[2]) == 1 then
  redis.call('DEL', KEYS[3])
  redis.call('ZADD', KEYS[4], start, 'l' .. ARGV[3])
  return {'waits', start}
end
redis.call('PEXPIRE', KEYS[3], ARGV[4] + ARGV[5])
redis.call('ZADD', KEYS[4], tonumber(ARGV[2]) + tonumber(ARGV[4]), 'l' .. ARGV[3])
return {'next', head}
