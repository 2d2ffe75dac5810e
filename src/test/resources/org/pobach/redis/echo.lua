-- Writes its argument under its key and returns what Redis can say.
redis.call('SET', KEYS[1], ARGV[1])
return {ARGV[1], 42, false, {redis.call('GET', KEYS[1])}}
