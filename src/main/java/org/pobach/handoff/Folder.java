package org.pobach.handoff;

import java.util.SortedMap;
import java.util.TreeMap;
import org.pobach.conversation.Fate;

/// A case with its transcript.
///
/// @param lines by their place
/// @param fates what became of operators' lines that were sent, by their place
/// @param quiet whether the person was silent so long that words wait for them
public record Folder(
    Case one, SortedMap<Integer, Line> lines, SortedMap<Integer, Fate> fates, boolean quiet) {
  public Folder {
    lines = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    fates = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fates));
  }

  @Override
  public String toString() {
    return "[folder]";
  }
}
