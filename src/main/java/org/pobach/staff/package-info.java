/// Who may sit at the desk: accounts, what each role may do, signing in, and the log of who did
/// what.
@NullMarked
package org.pobach.staff;

import org.jspecify.annotations.NullMarked;
