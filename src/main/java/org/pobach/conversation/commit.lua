-- Saves a turn: the session with its end, the entries of its lane, its facts, what is attached. All or nothing.
-- KEYS 1 session, 2 reports, 3 lane, 4 owner, 5 due, 6 facts, 7 attached, 8 its entries, 9 their deliveries
-- ARGV 1 version loaded ('' if none), 2 sealed session, 3 its life (ms), 4 now (ms), 5 person,
--      6 reports included, 7 'keep' or 'erase', 8 '1' if the waiting answer is dropped, 9 lane life (ms),
--      10 fence, 11 lease (ms), 12 when to erase (ms, 0 never), 13 life of the facts (ms),
--      14 what is attached: 'same', 'none' or 'put', 15 its value ('' as it was), 16 its life (ms), 17 when it wakes (ms, 0 never),
--      18 '1' if its entries begin anew, 19 number of entries added, 20 number of entries changed,
--      21 number of lane entries; then lane entries …, added …, changed (place, entry) …, facts …
-- An entry is 'i' (at once) or 'b' (waits), 13 digits of the time before which it is not performed, and the sealed rest.
-- Returns 'stale', 'others', {'waits', time} or {'mine', entry, 1 if an owner before may have died performing it}.
local now, reports = tonumber(ARGV[4]), tonumber(ARGV[6])
if redis.call('GETRANGE', KEYS[1], 0, 11) ~= ARGV[1] then return {'stale'} end

if ARGV[7] == 'erase' then
  if redis.call('LLEN', KEYS[2]) ~= reports then return {'stale'} end
  redis.call('DEL', KEYS[2], KEYS[3], KEYS[4])
  redis.call('ZREM', KEYS[5], 'l' .. ARGV[5], 'e' .. ARGV[5])
elseif ARGV[8] == '1' then
  local last = redis.call('LINDEX', KEYS[3], -1)
  local performing = redis.call('EXISTS', KEYS[4]) == 1 and redis.call('LLEN', KEYS[3]) == 1
  if not last or string.sub(last, 1, 1) ~= 'b' or performing then return {'stale'} end
  redis.call('RPOP', KEYS[3])
end

redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
if reports > 0 and ARGV[7] == 'keep' then redis.call('LTRIM', KEYS[2], reports, -1) end
if ARGV[12] == '0' then
  redis.call('ZREM', KEYS[5], 'e' .. ARGV[5])
else
  redis.call('ZADD', KEYS[5], ARGV[12], 'e' .. ARGV[5])
end

local added, changed, entries = tonumber(ARGV[19]), tonumber(ARGV[20]), tonumber(ARGV[21])
local at = 22
for i = at, at + entries - 1 do redis.call('RPUSH', KEYS[3], ARGV[i]) end
at = at + entries
if entries > 0 then redis.call('PEXPIRE', KEYS[3], ARGV[9]) end

if ARGV[14] == 'none' then
  redis.call('DEL', KEYS[7], KEYS[8], KEYS[9])
  redis.call('ZREM', KEYS[5], 'h' .. ARGV[5])
elseif ARGV[14] == 'put' then
  if ARGV[18] == '1' then redis.call('DEL', KEYS[8], KEYS[9]) end
  if ARGV[15] ~= '' then redis.call('SET', KEYS[7], ARGV[15]) end
  redis.call('PEXPIRE', KEYS[7], ARGV[16])
  for i = at, at + added - 1 do redis.call('RPUSH', KEYS[8], ARGV[i]) end
  at = at + added
  local length = redis.call('LLEN', KEYS[8])
  for i = at, at + 2 * changed - 1, 2 do
    if tonumber(ARGV[i]) < length then redis.call('LSET', KEYS[8], ARGV[i], ARGV[i + 1]) end
  end
  at = at + 2 * changed
  redis.call('PEXPIRE', KEYS[8], ARGV[16])
  redis.call('PEXPIRE', KEYS[9], ARGV[16])
  if ARGV[17] == '0' then
    redis.call('ZREM', KEYS[5], 'h' .. ARGV[5])
  else
    redis.call('ZADD', KEYS[5], ARGV[17], 'h' .. ARGV[5])
  end
end

if #ARGV >= at then
  for i = at, #ARGV do redis.call('RPUSH', KEYS[6], ARGV[i]) end
  redis.call('PEXPIRE', KEYS[6], ARGV[13])
end

local result = {'others'}
local head = redis.call('LINDEX', KEYS[3], 0)
if head and redis.call('EXISTS', KEYS[4]) == 0 then
  local start = tonumber(string.sub(head, 2, 14))
  local due = redis.call('ZSCORE', KEYS[5], 'l' .. ARGV[5])
  if string.sub(head, 1, 1) == 'b' and redis.call('LLEN', KEYS[3]) == 1 and start > now then
    redis.call('ZADD', KEYS[5], start, 'l' .. ARGV[5])
    result = {'waits', start}
  elseif string.sub(head, 1, 1) == 'i' and due and tonumber(due) > now and redis.call('LLEN', KEYS[3]) > entries then
    result = {'waits', tonumber(due)}
  else
    redis.call('SET', KEYS[4], ARGV[10], 'PX', ARGV[11] + ARGV[9])
    redis.call('ZADD', KEYS[5], now + tonumber(ARGV[11]), 'l' .. ARGV[5])
    result = {'mine', head, redis.call('LLEN', KEYS[3]) > entries and 1 or 0}
  end
elseif not head then
  redis.call('ZREM', KEYS[5], 'l' .. ARGV[5])
end
-- Nothing that is due waits longer than a week.
redis.call('PEXPIRE', KEYS[5], 610000000)
return result
