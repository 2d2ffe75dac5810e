package org.pobach.handoff;

import java.util.random.RandomGenerator;

/// What a case is called among operators: a bird and a number, drawn at random. It tells nothing of
/// the person.
///
/// @param number 1 to 99
public record Alias(Bird bird, int number) {
  private static final int MOST = 99;

  public Alias {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("a number from 1 to 99");
    }
  }

  static Alias draw(RandomGenerator random) {
    Bird[] birds = Bird.values();
    return new Alias(birds[random.nextInt(birds.length)], 1 + random.nextInt(MOST));
  }

  /// As it stands in the audit log: `stork-42`.
  public String code() {
    return bird.id() + "-" + number;
  }
}
