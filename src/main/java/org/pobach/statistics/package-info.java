/// Counts without knowing anyone: facts become counters of a day, and nothing else is kept.
@NullMarked
package org.pobach.statistics;

import org.jspecify.annotations.NullMarked;
