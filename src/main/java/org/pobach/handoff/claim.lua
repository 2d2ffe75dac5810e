-- Gives an operator the first of these cases that nobody has.
-- KEYS 1 entries, 2 claims
-- ARGV 1 operator, 2 capacity, 3 now (ms), 4 lease (ms), 5 … ids, the next one first
-- A claim is 'operator|fence|until (ms)'; the operator is empty when nobody has the case.
-- Returns {'full'}, {'none'} or {'mine', id, fence}.
local now, held = tonumber(ARGV[3]), 0
for _, claim in ipairs(redis.call('HVALS', KEYS[2])) do
  local operator, _, till = string.match(claim, '^([^|]*)|(%d+)|(%d+)$')
  if operator == ARGV[1] and tonumber(till) > now then held = held + 1 end
end
if held >= tonumber(ARGV[2]) then return {'full'} end
for i = 5, #ARGV do
  if redis.call('HEXISTS', KEYS[1], ARGV[i]) == 1 then
    local operator, fence, till = string.match(redis.call('HGET', KEYS[2], ARGV[i]) or '|0|0', '^([^|]*)|(%d+)|(%d+)$')
    if operator == '' or tonumber(till) <= now then
      fence = tonumber(fence) + 1
      redis.call('HSET', KEYS[2], ARGV[i], ARGV[1] .. '|' .. fence .. '|' .. (now + tonumber(ARGV[4])))
      return {'mine', ARGV[i], fence}
    end
  end
end
return {'none'}
