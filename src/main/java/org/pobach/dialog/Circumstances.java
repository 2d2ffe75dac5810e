package org.pobach.dialog;

/// How the world is while a turn is computed.
///
/// @param desk how things stand between the person and the operators
/// @param quiet whether it was quiet so long that somebody else may hold the phone now (30 minutes)
/// @param late whether the event is so old that its answer would surprise (30 minutes)
/// @param expired whether an answer was dropped because it came too late to be sent
/// @param amends whether the answer to the words before this one has not been sent yet, so that
///   both are answered as one message
public record Circumstances(
    Desk desk, boolean quiet, boolean late, boolean expired, boolean amends) {
  /// An ordinary moment: desk closed, nothing waiting.
  public static final Circumstances USUAL =
      new Circumstances(Desk.CLOSED, false, false, false, false);
}
