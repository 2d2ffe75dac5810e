-- Reads back what became of a commit whose answer was lost.
-- KEYS 1 session, 2 lane, 3 owner
-- ARGV 1 version that the commit would have written, 2 its fence
-- Returns 'stale' if it was not saved, 'others', or {'mine', entry, 0}.
if redis.call('GETRANGE', KEYS[1], 0, 11) ~= ARGV[1] then return {'stale'} end
local head = redis.call('LINDEX', KEYS[2], 0)
if head and redis.call('GET', KEYS[3]) == ARGV[2] then return {'mine', head, 0} end
return {'others'}
