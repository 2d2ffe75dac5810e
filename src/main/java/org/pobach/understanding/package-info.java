/// Understands what people type: which language it is, what it is about, how urgent it is.
@NullMarked
package org.pobach.understanding;

import org.jspecify.annotations.NullMarked;
