-- An operator is there: their leases go on.
-- KEYS 1 claims, 2 presence
-- ARGV 1 operator, 2 now (ms), 3 red lease (ms), 4 other lease (ms), 5 presence, 6 life (ms), 7 … ids of red cases they hold
local now, red = tonumber(ARGV[2]), {}
for i = 7, #ARGV do red[ARGV[i]] = true end
local claims = redis.call('HGETALL', KEYS[1])
for i = 1, #claims, 2 do
  local operator, fence, till = string.match(claims[i + 1], '^([^|]*)|(%d+)|(%d+)$')
  if operator == ARGV[1] and tonumber(till) > now then
    local lease = tonumber(red[claims[i]] and ARGV[3] or ARGV[4])
    redis.call('HSET', KEYS[1], claims[i], operator .. '|' .. fence .. '|' .. (now + lease))
  end
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[5])
redis.call('PEXPIRE', KEYS[2], ARGV[6])
return 1
