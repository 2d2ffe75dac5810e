package org.pobach.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is what is read.
final class BytesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "0",
        "7",
        "007",
        "telegram:7000000",
        "telegram:0",
        "a00",
        "-1001234567890",
        "9223372036854775808",
        "000000000000000000000",
        "99999999999999999999999",
        "x٣٤",
        "preview"
      })
  void aLabelIsReadAsItWasWritten(String label) {
    assertThat(new BytesIn(new BytesOut().label(label).bytes()).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE})
  void aNumberIsReadAsItWasWritten(long number) {
    assertThat(new BytesIn(new BytesOut().number(number).bytes()).number()).isEqualTo(number);
    assertThat(new BytesIn(new BytesOut().natural(number).bytes()).natural()).isEqualTo(number);
  }
}
