/// Knows human languages: the texts of the hotline, and what the words of a person mean.
@NullMarked
package org.pobach.language;

import org.jspecify.annotations.NullMarked;
