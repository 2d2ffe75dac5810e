package org.pobach.console;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps the pages of the desk on their port, and everything else off it; lets no other site and no
/// other name in.
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ConsoleDoor {
  private static final Pattern HERE =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final ConsoleSettings settings;

  ConsoleDoor(ConsoleSettings settings) {
    this.settings = settings;
  }

  @RequestFilter
  @Nullable HttpResponse<?> enter(HttpRequest<?> request) {
    boolean here = request.getServerAddress().getPort() == settings.port();
    boolean asked =
        request.getPath().equals("/console") || request.getPath().startsWith("/console/");
    if (here != asked) {
      return here && request.getPath().equals("/")
          ? HttpResponse.seeOther(java.net.URI.create("/console"))
          : HttpResponse.notFound();
    }
    return !asked || (named(request) && ofThisSite(request))
        ? null
        : HttpResponse.status(io.micronaut.http.HttpStatus.FORBIDDEN);
  }

  @ResponseFilter
  void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (request.getServerAddress().getPort() == settings.port()) {
      response
          .header("Content-Security-Policy", POLICY)
          .header("Cache-Control", "no-store")
          .header("X-Content-Type-Options", "nosniff")
          // With "no-referrer" browsers do not say of a form from which site it comes.
          .header("Referrer-Policy", "same-origin")
          .header("Cross-Origin-Resource-Policy", "same-origin")
          .header("Cross-Origin-Opener-Policy", "same-origin");
    }
  }

  /// Against rebinding of names, where only this machine may come. Who tries the desk has no
  /// password, and comes from this machine in any case.
  private boolean named(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    List<String> hosts = headers.getAll(HttpHeaders.HOST);
    boolean trial = request.getPath().equals("/console/demo");
    boolean here = hosts.size() == 1 && HERE.matcher(hosts.getFirst()).matches();
    boolean direct = headers.names().stream().noneMatch(ConsoleDoor::forwarded);
    return hosts.size() == 1 && (here || !settings.loopback()) && (!trial || (here && direct));
  }

  private static boolean forwarded(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.equals("forwarded") || name.startsWith("x-forwarded") || name.equals("x-real-ip");
  }

  private static boolean ofThisSite(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.GET) {
      return true;
    }
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    String site = request.getHeaders().get("Sec-Fetch-Site");
    String host = request.getHeaders().get(HttpHeaders.HOST);
    boolean ownOrigin = origin == null || origin.endsWith("://" + host);
    return ownOrigin && (site == null || site.equals("same-origin") || site.equals("none"));
  }
}
