package org.pobach.privacy;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Lets settings hold a [Secret]. An empty setting is none.
@Singleton
final class SecretConverter implements TypeConverter<CharSequence, Secret> {
  @Override
  public Optional<Secret> convert(
      CharSequence text, Class<Secret> targetType, ConversionContext context) {
    return Optional.of(text.toString().strip())
        .filter(stripped -> !stripped.isEmpty())
        .map(Secret::of);
  }
}
