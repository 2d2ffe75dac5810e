package org.pobach.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The style and the code of the pages, held in memory.
@Controller("/console/assets")
final class AssetsController {
  private final byte[] style = read("console.css");
  private final byte[] code = read("console.js");

  @Get("/console.css")
  HttpResponse<?> style() {
    return HttpResponse.ok(style).contentType(MediaType.of("text/css;charset=utf-8"));
  }

  @Get("/console.js")
  HttpResponse<?> code() {
    return HttpResponse.ok(code).contentType(MediaType.of("text/javascript;charset=utf-8"));
  }

  private static byte[] read(String file) {
    try (InputStream stream = AssetsController.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
