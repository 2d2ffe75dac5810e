package org.pobach.preview;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.pobach.channel.Address;
import org.pobach.terms.Language;

/// The preview over HTTP: the door of the page, and of any script that wants to hold a
/// conversation.
@Controller("/preview")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewController {
  /// How long a page waits for news before it asks again.
  private static final Duration NEWS = Duration.ofSeconds(25);

  private static final String CHAT = "chat is 1 to 64 of A-Z a-z 0-9 _ -";
  private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

  private final Chats chats;
  private final Line line;
  private final PreviewTexts texts;
  private final Optional<OtherSide> otherSide;

  PreviewController(Chats chats, Line line, PreviewTexts texts, Optional<OtherSide> otherSide) {
    this.otherSide = otherSide;
    this.chats = chats;
    this.line = line;
    this.texts = texts;
  }

  /// Begins a chat of a new person.
  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> begin() {
    String chat = chats.begin();
    return chats.with(chat, HttpResponse.ok(new Answers.Begun(chats.name(chat))));
  }

  /// Has the person write or tap, and answers with what the bot did then.
  @Post("/{chat}/messages")
  @Consumes(MediaType.ALL)
  HttpResponse<?> say(String chat, @Body byte[] body, HttpRequest<?> request) {
    Optional<String> mine = chats.of(chat, request);
    if (mine.isEmpty()) {
      return unreadable(CHAT);
    }
    MutableHttpResponse<?> answer =
        switch (Said.of(body)) {
          case Said.Unreadable(String why) -> unreadable(why);
          case Said.Deed deed -> done(PreviewChannel.address(mine.get()), deed, tongue(request));
        };
    return chats.with(mine.get(), answer);
  }

  /// Where an author can jump to.
  @Get("/{chat}/jump")
  HttpResponse<?> places(String chat) {
    return HttpResponse.ok(new Answers.Places(line.places()));
  }

  /// Puts the conversation at a step, and answers with what the bot says there.
  @Post("/{chat}/jump")
  @Consumes(MediaType.ALL)
  HttpResponse<?> jump(String chat, @Body byte[] body, HttpRequest<?> request) {
    Optional<String> mine = chats.of(chat, request);
    if (mine.isEmpty()) {
      return unreadable(CHAT);
    }
    MutableHttpResponse<?> answer =
        switch (Said.jump(body)) {
          case Said.Jumped wanted ->
              line.place(wanted)
                  .<MutableHttpResponse<?>>map(
                      place -> done(PreviewChannel.address(mine.get()), place, tongue(request)))
                  .orElseGet(PreviewController::nowhere);
          case Said.Unreadable(String why) -> unreadable(why);
          case Said.Wrote _, Said.Started _, Said.Tapped _ ->
              throw new IllegalStateException("no jump");
        };
    return chats.with(mine.get(), answer);
  }

  /// The whole phone; with `since` as soon as it has another revision, or after 25 s.
  @Get("/{chat}")
  HttpResponse<?> look(String chat, @QueryValue Optional<String> since, HttpRequest<?> request)
      throws InterruptedException {
    Optional<String> mine = chats.of(chat, request);
    if (mine.isEmpty()) {
      return unreadable(CHAT);
    }
    if (since.isPresent() && !REVISION.matcher(since.get()).matches()) {
      return unreadable("since is a revision of the phone.");
    }
    Address person = PreviewChannel.address(mine.get());
    Phone.Screen screen = line.screen(person, since.map(Long::valueOf), NEWS);
    OptionalInt desk = otherSide.map(OtherSide::port).orElse(OptionalInt.empty());
    Language spoken = tongue(request).flatMap(Language::of).orElse(Language.RU);
    return chats.with(
        mine.get(),
        HttpResponse.ok(Answers.View.of(screen, line.state(person), spoken, texts, desk)));
  }

  /// A request without a body never reaches its method.
  @Error(UnsatisfiedRouteException.class)
  HttpResponse<?> incomplete() {
    return unreadable(Said.EMPTY);
  }

  private MutableHttpResponse<?> done(Address person, Said.Deed deed, Optional<String> tongue) {
    Optional<Answers.Reply> reply = line.say(person, deed, tongue);
    return reply.isPresent()
        ? HttpResponse.ok(reply.get())
        : HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
            .body(new Answers.Problem("Nothing was kept. Try again in a moment."));
  }

  private static MutableHttpResponse<?> nowhere() {
    return HttpResponse.notFound(new Answers.Problem("There is no such script or step."));
  }

  private static MutableHttpResponse<?> unreadable(String why) {
    return HttpResponse.badRequest(new Answers.Problem(why));
  }

  /// The first language that a browser asks for, as a messenger would tell it.
  private static Optional<String> tongue(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
        .map(header -> header.split("[,;]", 2)[0].strip())
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}"));
  }
}
