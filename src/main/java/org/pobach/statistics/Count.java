package org.pobach.statistics;

import org.pobach.terms.FactName;

/// One step of a counter.
///
/// @param value from the closed list of its dimension
/// @param times how far; -1 takes an earlier count back
public record Count(FactName name, String value, int times) {
  String field() {
    return name.id() + ":" + value;
  }
}
