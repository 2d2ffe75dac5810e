package org.pobach.app;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pobach.language.Reviews;
import org.pobach.language.TextProblem;
import org.pobach.referral.Directory;

/// What going live depends on beside what people are told.
///
/// @param version names the files that were read: 32 hexadecimal digits
/// @param contacts the directory, with where its contacts stand
/// @param reviews who has read which text
/// @param safety keys of the texts that must have been read
/// @param cards those that must still be read, with file and line
record Readiness(
    String version,
    Directory.Loaded contacts,
    Reviews reviews,
    SortedSet<String> safety,
    List<TextProblem> cards) {
  Readiness {
    safety = new TreeSet<>(safety);
    cards = List.copyOf(cards);
  }
}
