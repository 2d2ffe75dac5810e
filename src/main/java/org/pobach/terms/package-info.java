/// Closed lists without behaviour: the words every other room shares.
@NullMarked
package org.pobach.terms;

import org.jspecify.annotations.NullMarked;
