package org.pobach.handoff;

/// How many wait before somebody, told in steps: an exact number would only frighten.
public enum Waiting {
  NEXT,
  FEW,
  MANY;

  /// From here on they are many.
  private static final int FROM = 4;

  static Waiting of(int ahead) {
    if (ahead == 0) {
      return NEXT;
    }
    return ahead < FROM ? FEW : MANY;
  }
}
