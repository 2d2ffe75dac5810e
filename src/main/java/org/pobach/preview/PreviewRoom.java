package org.pobach.preview;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/// Puts the settings of this room where it can find them.
@Factory
final class PreviewRoom {
  @Singleton
  PreviewSettings settings(Environment environment) {
    return PreviewSettings.read(environment);
  }
}
