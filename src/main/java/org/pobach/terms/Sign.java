package org.pobach.terms;

import java.util.Optional;

/// A sign of exploitation or of a dangerous offer.
///
/// `ILO`: the indicators of forced labour (ILO, 2012). `REC`: red flags of recruitment. `CSE`: red
/// flags of online sexual exploitation of children. `GEN`: general red flags used by hotlines.
public enum Sign {
  ILO01,
  ILO02,
  ILO03(true),
  ILO04,
  ILO05(true),
  ILO06,
  ILO07(true),
  ILO08,
  ILO09(true),
  ILO10,
  ILO11,
  REC01,
  REC02,
  REC03(true),
  REC04,
  REC05,
  REC06,
  REC07(true),
  REC08(true),
  REC09,
  REC10,
  REC11,
  CSE01,
  CSE02,
  CSE03,
  CSE04,
  CSE05,
  CSE06,
  CSE07,
  CSE08,
  CSE09,
  CSE10,
  CSE11,
  CSE12,
  GEN01,
  GEN02,
  GEN03,
  GEN04,
  GEN05,
  GEN06,
  GEN07,
  GEN08,
  GEN09,
  GEN10;

  private final boolean strong;

  Sign() {
    this(false);
  }

  Sign(boolean strong) {
    this.strong = strong;
  }

  /// Whether this sign is enough alone: passport held, cannot leave, debt for the trip, a contract
  /// to be signed anew on arrival, violence.
  public boolean strong() {
    return strong;
  }

  public static Optional<Sign> of(String code) {
    for (Sign sign : values()) {
      if (sign.name().equals(code)) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }
}
