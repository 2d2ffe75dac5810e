/// Keeps and moves conversations: sessions, what is to be sent, what is shown and must be erased.
@NullMarked
package org.pobach.conversation;

import org.jspecify.annotations.NullMarked;
