package org.pobach.app;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/// Whoever asks for what is not there learns the status and nothing else: the framework's own
/// answers repeat what was asked.
@Singleton
@Replaces(ErrorResponseProcessor.class)
final class BareErrors implements ErrorResponseProcessor<Object> {
  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    return response.body(null);
  }
}
