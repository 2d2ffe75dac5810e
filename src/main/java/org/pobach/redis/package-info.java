/// Reaches Redis: the connection, the scripts, the slots, and a server for those who have none.
@NullMarked
package org.pobach.redis;

import org.jspecify.annotations.NullMarked;
