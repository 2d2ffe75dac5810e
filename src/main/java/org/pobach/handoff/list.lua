-- Reads the whole queue.
-- KEYS 1 entries, 2 claims, 3 presence
return {redis.call('HGETALL', KEYS[1]), redis.call('HGETALL', KEYS[2]), redis.call('HGETALL', KEYS[3])}
