/// What comes from a person's messenger and what goes back, whichever messenger it is.
@NullMarked
package org.pobach.channel;

import org.jspecify.annotations.NullMarked;
