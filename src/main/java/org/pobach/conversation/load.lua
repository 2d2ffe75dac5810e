-- Reads all that a turn needs to know of a person, in one round trip.
-- KEYS 1 session, 2 reports, 3 lane, 4 owner, 5 attached, 6 its entries
-- Returns the sealed session (or false), the reports, 1 if the lane's last entry still waits for more words,
-- what is attached (or false) and how many entries it has.
local pending = 0
local last = redis.call('LINDEX', KEYS[3], -1)
if last and string.sub(last, 1, 1) == 'b' then
  local performing = redis.call('EXISTS', KEYS[4]) == 1 and redis.call('LLEN', KEYS[3]) == 1
  if not performing then pending = 1 end
end
return {
  redis.call('GET', KEYS[1]), redis.call('LRANGE', KEYS[2], 0, -1), pending,
  redis.call('GET', KEYS[5]), redis.call('LLEN', KEYS[6])
}
