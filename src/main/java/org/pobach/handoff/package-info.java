/// Hands people over to people: cases, their queue, and the words that go both ways.
@NullMarked
package org.pobach.handoff;

import org.jspecify.annotations.NullMarked;
