package org.pobach.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import org.pobach.channel.Inbox.Receipt;
import org.pobach.privacy.Secret;

/// Takes updates that Telegram posts. Whoever does not know the secret learns nothing here.
@Controller(WebhookController.PATH)
@Requires(property = TelegramSettings.MODE, value = TelegramSettings.WEBHOOK)
final class WebhookController {
  static final String PATH = "/telegram/webhook";

  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final int LARGEST_BODY = 1 << 20;

  private final Secret secret;
  private final Updates updates;
  private final Reception reception;

  WebhookController(TelegramSettings settings, Updates updates, Reception reception) {
    this.secret = settings.webhookSecret().orElseThrow();
    this.updates = updates;
    this.reception = reception;
  }

  /// 200 once the event is kept, 503 if Telegram must deliver it again, 4xx without a body else.
  @Post
  @Consumes(MediaType.ALL)
  @Produces(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> take(HttpRequest<byte[]> request) {
    if (!secret.matches(request.getHeaders().get(SECRET, String.class, ""))) {
      reception.forged();
      return HttpResponse.status(HttpStatus.UNAUTHORIZED);
    }
    if (request.getContentLength() > LARGEST_BODY) {
      return HttpResponse.status(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
    }
    byte[] body = request.getBody().orElse(new byte[0]);
    return body.length > LARGEST_BODY
        ? HttpResponse.status(HttpStatus.REQUEST_ENTITY_TOO_LARGE)
        : read(body);
  }

  private HttpResponse<?> read(byte[] body) {
    try {
      return UpdateReader.read(body)
          .flatMap(updates::read)
          .map(this::take)
          .orElseGet(this::unreadable);
    } catch (UpdateReader.NotJson e) {
      return HttpResponse.badRequest();
    }
  }

  private HttpResponse<?> take(Reading reading) {
    return switch (reading) {
      case Reading.Heard heard ->
          reception.receive(heard.incoming()) == Receipt.TAKEN
              ? taken(heard.query())
              : HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
      case Reading.Leave leave -> {
        reception.leave(leave.chat());
        yield HttpResponse.ok();
      }
      case Reading.Ignored ignored -> {
        reception.ignored();
        yield taken(ignored.query());
      }
    };
  }

  /// Delivered again it would be as unreadable, and hold up what comes after it.
  private HttpResponse<?> unreadable() {
    reception.unreadable();
    return HttpResponse.ok();
  }

  /// The response itself may carry one call: the cheapest way to let a button come to rest.
  private static HttpResponse<?> taken(Optional<String> query) {
    return query.isEmpty()
        ? HttpResponse.ok()
        : HttpResponse.ok(
            Map.of("method", "answerCallbackQuery", "callback_query_id", query.get()));
  }
}
