package org.pobach.app;

import java.util.List;

/// Decides whether sound content may go to people.
interface ContentGate {
  /// Why it may not, in lines for the administrator; empty: it may.
  List<String> objections(Content content);
}
