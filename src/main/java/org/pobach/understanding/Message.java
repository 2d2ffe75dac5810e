package org.pobach.understanding;

import java.util.List;
import org.pobach.language.Normaliser;

/// A message as it is looked at.
///
/// @param words as written, normalised
/// @param sounds of the words, one each
/// @param signs emoji, and `?` or `!` if there is one
record Message(List<String> words, List<String> sounds, List<String> signs) {
  static Message of(String text) {
    List<String> words = Normaliser.words(text);
    return new Message(words, words.stream().map(Sound::of).toList(), Normaliser.signs(text));
  }
}
