package org.pobach.preview;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets in nobody but a browser or a script on this machine.
///
/// The Host is checked against rebinding of names, forwarded headers against a proxy that would
/// open the page to the world, the origin against other sites open in the same browser.
@ServerFilter({"/", "/preview", "/preview/**"})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PreviewDoor {
  private static final Pattern HERE =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @RequestFilter
  @Nullable HttpResponse<?> enter(HttpRequest<?> request) {
    return fromHere(request.getHeaders()) && ofThisSite(request) ? null : refused();
  }

  @ResponseFilter
  void leave(MutableHttpResponse<?> response) {
    response
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static boolean fromHere(HttpHeaders headers) {
    List<String> hosts = headers.getAll(HttpHeaders.HOST);
    return hosts.size() == 1
        && HERE.matcher(hosts.getFirst()).matches()
        && headers.names().stream().noneMatch(PreviewDoor::forwarded);
  }

  private static boolean forwarded(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.equals("forwarded") || name.startsWith("x-forwarded") || name.equals("x-real-ip");
  }

  private static boolean ofThisSite(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.GET) {
      return true;
    }
    HttpHeaders headers = request.getHeaders();
    String origin = headers.get(HttpHeaders.ORIGIN);
    String site = headers.get("Sec-Fetch-Site");
    boolean ownOrigin =
        origin == null || origin.equalsIgnoreCase("http://" + headers.get(HttpHeaders.HOST));
    boolean ownSite = site == null || site.equals("same-origin") || site.equals("none");
    return ownOrigin && ownSite;
  }

  private static HttpResponse<?> refused() {
    return HttpResponse.<String>status(HttpStatus.FORBIDDEN)
        .contentType(MediaType.TEXT_PLAIN_TYPE)
        .body("The preview answers on this machine alone.\n");
  }
}
