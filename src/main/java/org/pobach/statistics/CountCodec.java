package org.pobach.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pobach.terms.FactName;

/// Writes the counts of one turn as lines of text, before they are sealed, and reads them back.
final class CountCodec {
  private CountCodec() {}

  static byte[] write(List<Count> counts) {
    StringBuilder lines = new StringBuilder();
    counts.forEach(count ->
        lines
            .append(count.name().id())
            .append(':')
            .append(count.value())
            .append('=')
            .append(count.times())
            .append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Dimensions that are no longer known are left out.
  static List<Count> read(byte[] bytes) {
    List<Count> counts = new ArrayList<>();
    StandardCharsets.UTF_8
        .decode(ByteBuffer.wrap(bytes))
        .toString()
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(':');
          int equals = line.lastIndexOf('=');
          FactName.of(line.substring(0, colon))
              .ifPresent(name ->
                  counts.add(
                      new Count(
                          name,
                          line.substring(colon + 1, equals),
                          Integer.parseInt(line.substring(equals + 1)))));
        });
    return counts;
  }
}
