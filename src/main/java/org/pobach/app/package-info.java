/// Joins the rooms: the one story of a turn, performing what it decided, chores, the command line.
@NullMarked
package org.pobach.app;

import org.jspecify.annotations.NullMarked;
