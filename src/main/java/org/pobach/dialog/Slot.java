package org.pobach.dialog;

import java.util.List;

/// A place for values from a closed list.
///
/// @param values what it may hold
/// @param several whether it holds a set
public record Slot(List<String> values, boolean several) {
  public Slot {
    values = List.copyOf(values);
  }
}
