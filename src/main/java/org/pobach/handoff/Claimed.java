package org.pobach.handoff;

/// What became of the wish for a case.
public sealed interface Claimed {
  /// It is the operator's.
  ///
  /// @param fence tells this claim from those before and after
  record Mine(String id, long fence) implements Claimed {}

  /// Nobody waits whom this operator may take.
  record None() implements Claimed {}

  /// The operator holds as many as they can.
  record Full() implements Claimed {}
}
