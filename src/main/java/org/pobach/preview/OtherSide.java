package org.pobach.preview;

import java.util.OptionalInt;

/// The operator's desk, where whoever tries the bot may sit as well.
public interface OtherSide {
  /// The port of this machine on which it may be tried; empty if it may not.
  OptionalInt port();
}
