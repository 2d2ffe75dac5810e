package org.pobach.app;

import org.pobach.channel.Address;
import org.pobach.dialog.Turn;

/// Sees every turn that was saved. The preview shows authors what it saw; in production nobody
/// looks.
interface TurnWatch {
  void saw(Address from, Turn turn);
}
