/// Decides what is said next: scripts, their reader and checker, and the pure engine that walks
/// them.
@NullMarked
package org.pobach.dialog;

import org.jspecify.annotations.NullMarked;
