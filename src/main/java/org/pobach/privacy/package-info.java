/// Hides who people are and seals what they said.
@NullMarked
package org.pobach.privacy;

import org.jspecify.annotations.NullMarked;
