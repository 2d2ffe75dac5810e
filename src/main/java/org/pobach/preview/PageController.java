package org.pobach.preview;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/// The page and its files: a closed list, held in memory.
@Controller
final class PageController {
  private final Map<Part, byte[]> parts = new EnumMap<>(Part.class);

  PageController() {
    for (Part part : Part.values()) {
      parts.put(part, part.read());
    }
  }

  /// A file of the page.
  private enum Part {
    PAGE("page.html", "text/html"),
    STYLE("page.css", "text/css"),
    CODE("page.js", "text/javascript"),
    ICON("icon.svg", "image/svg+xml");

    private final String file;
    private final String type;

    Part(String file, String type) {
      this.file = file;
      this.type = type;
    }

    private byte[] read() {
      try (InputStream stream = PageController.class.getResourceAsStream(file)) {
        if (stream == null) {
          throw new IllegalStateException(file + " is missing");
        }
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Get("/")
  HttpResponse<?> page() {
    return part(Part.PAGE);
  }

  @Get("/preview/assets/{file}")
  HttpResponse<?> asset(String file) {
    for (Part part : Part.values()) {
      if (part != Part.PAGE && part.file.equals(file)) {
        return part(part);
      }
    }
    return HttpResponse.notFound();
  }

  private HttpResponse<?> part(Part part) {
    return HttpResponse.ok(parts.get(part))
        .contentType(MediaType.of(part.type + ";charset=" + StandardCharsets.UTF_8));
  }
}
