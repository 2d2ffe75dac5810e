package org.pobach.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pobach.handoff.Claimed;
import org.pobach.handoff.Folder;
import org.pobach.handoff.Priority;
import org.pobach.handoff.Workplace;
import org.pobach.handoff.Workplace.Done;
import org.pobach.staff.AuditAct;
import org.pobach.staff.RedisAudit;
import org.pobach.staff.RedisSignIns;
import org.pobach.terms.Language;
import org.pobach.terms.Outcome;

/// The pages of the desk. Every form brings the word of its session along.
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ConsoleController {
  /// How long a page waits for news before it asks again.
  private static final Duration NEWS = Duration.ofSeconds(20);

  private static final int LONGEST = 4000;

  private final Workplace desk;
  private final Seats seats;
  private final RedisSignIns signIns;
  private final RedisAudit audit;
  private final ConsoleTexts texts;
  private final DemoOperator demo;

  ConsoleController(
      Workplace desk,
      Seats seats,
      RedisSignIns signIns,
      RedisAudit audit,
      ConsoleTexts texts,
      DemoOperator demo) {
    this.desk = desk;
    this.seats = seats;
    this.signIns = signIns;
    this.audit = audit;
    this.texts = texts;
    this.demo = demo;
  }

  @Get
  HttpResponse<?> board(HttpRequest<?> request) {
    return seats
        .of(request, true)
        .<HttpResponse<?>>map(seat -> {
          desk.beat(seat.operator(), false);
          Words words = words(request);
          return Frame.page(
              words,
              Optional.of(seat),
              new BoardPage(words, seat, desk.board(seat.operator())).part());
        })
        .orElseGet(ConsoleController::toSignIn);
  }

  @Get("/sign-in")
  HttpResponse<?> signIn(HttpRequest<?> request) {
    Words words = words(request);
    return Frame.page(words, Optional.empty(), new SignInPage(words, false, demo.allowed()).part());
  }

  @Post("/sign-in")
  HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, String> form) {
    String alias = field(form, "alias");
    return switch (signIns.signIn(alias, field(form, "password"), field(form, "code"))) {
      case RedisSignIns.Result.In(var token) -> {
        audit.note(alias, AuditAct.SIGNED_IN, "");
        yield seats.with(token, home());
      }
      case RedisSignIns.Result.Refused _ -> {
        Words words = words(request);
        yield Frame.page(
                words, Optional.empty(), new SignInPage(words, true, demo.allowed()).part())
            .status(HttpStatus.UNAUTHORIZED);
      }
    };
  }

  @Post("/demo")
  @Consumes(MediaType.ALL)
  HttpResponse<?> demo() {
    return demo.allowed() ? seats.with(seats.demo(), home()) : HttpResponse.notFound();
  }

  @Post("/sign-out")
  HttpResponse<?> signOut(HttpRequest<?> request, @Body Map<String, String> form) {
    return act(
        request,
        form,
        seat -> {
          desk.leave(seat.operator());
          signIns.signOut(seat.token());
          audit.note(seat.operator().alias(), AuditAct.SIGNED_OUT, "");
          return seats.without(HttpResponse.seeOther(URI.create("/console/sign-in")));
        });
  }

  @Post("/language")
  HttpResponse<?> language(HttpRequest<?> request, @Body Map<String, String> form) {
    return Language.of(field(form, "language"))
        .<HttpResponse<?>>map(language -> Seats.speaking(language, home()))
        .orElseGet(HttpResponse::badRequest);
  }

  @Post("/next")
  HttpResponse<?> next(HttpRequest<?> request, @Body Map<String, String> form) {
    return act(request, form, seat -> taken(seat, desk.next(seat.operator())));
  }

  @Post("/pick/{id}")
  HttpResponse<?> pick(HttpRequest<?> request, String id, @Body Map<String, String> form) {
    return act(request, form, seat -> taken(seat, desk.pick(seat.operator(), id)));
  }

  private HttpResponse<?> taken(Seat seat, Claimed claimed) {
    if (claimed instanceof Claimed.Mine(String id, long _)) {
      note(seat, id, AuditAct.CASE_TAKEN);
      return HttpResponse.seeOther(URI.create("/console/case/" + id));
    }
    return home();
  }

  @Get("/case/{id}")
  HttpResponse<?> look(HttpRequest<?> request, String id) {
    Optional<Seat> seat = seats.of(request, true);
    if (seat.isEmpty()) {
      return toSignIn();
    }
    Words words = words(request);
    return desk.look(seat.get().operator(), id)
        .map(folder -> new CasePage(words, seat.get(), folder, desk.board(seat.get().operator())))
        .<HttpResponse<?>>map(page -> Frame.page(words, seat, page.part(), page.deeds()))
        .orElseGet(ConsoleController::home);
  }

  @Post("/case/{id}/write")
  HttpResponse<?> write(HttpRequest<?> request, String id, @Body Map<String, String> form) {
    return done(request, form, id, seat -> desk.write(seat.operator(), id, field(form, "words")));
  }

  @Post("/case/{id}/note")
  HttpResponse<?> note(HttpRequest<?> request, String id, @Body Map<String, String> form) {
    return done(request, form, id, seat -> desk.note(seat.operator(), id, field(form, "words")));
  }

  @Post("/case/{id}/class")
  HttpResponse<?> reclass(HttpRequest<?> request, String id, @Body Map<String, String> form) {
    Optional<Priority> priority = Priority.of(field(form, "priority"));
    return done(
        request,
        form,
        id,
        seat -> {
          note(seat, id, AuditAct.CLASS_CHANGED);
          return priority
              .map(p -> desk.reclass(seat.operator(), id, p, field(form, "words")))
              .orElse(Done.LOST);
        });
  }

  @Post("/case/{id}/transfer")
  HttpResponse<?> transfer(HttpRequest<?> request, String id, @Body Map<String, String> form) {
    Optional<String> to = Optional.of(field(form, "to").strip()).filter(t -> !t.isEmpty());
    return done(
        request,
        form,
        id,
        seat -> {
          note(seat, id, AuditAct.CASE_TRANSFERRED);
          return desk.transfer(seat.operator(), id, to, field(form, "words"));
        });
  }

  @Post("/case/{id}/close")
  HttpResponse<?> close(HttpRequest<?> request, String id, @Body Map<String, String> form) {
    Optional<Outcome> outcome = Outcome.of(field(form, "outcome"));
    return done(
        request,
        form,
        id,
        seat -> {
          note(seat, id, AuditAct.CASE_CLOSED);
          return outcome.map(o -> desk.close(seat.operator(), id, o)).orElse(Done.LOST);
        });
  }

  @Post("/case/{id}/typing")
  HttpResponse<?> typing(HttpRequest<?> request, String id, @Body Map<String, String> form) {
    return act(
        request,
        form,
        seat -> {
          desk.typing(seat.operator(), id);
          return HttpResponse.noContent();
        });
  }

  /// The page is there; nobody did anything.
  @Post("/beat")
  @Consumes(MediaType.ALL)
  HttpResponse<?> beat(HttpRequest<?> request) {
    return seats
        .of(request, false)
        .<HttpResponse<?>>map(seat -> {
          desk.beat(seat.operator(), false);
          return HttpResponse.noContent();
        })
        .orElseGet(HttpResponse::unauthorized);
  }

  /// The board or a case as soon as something has changed, or after a while.
  ///
  /// @param since what the answer before told in its header
  /// @param id of a case, which is nothing any more if it is not theirs; empty for the board
  @Get("/live")
  HttpResponse<?> live(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "0") long since,
      @QueryValue(defaultValue = "") String id) {
    Optional<Seat> seat = seats.of(request, false);
    if (seat.isEmpty()) {
      return HttpResponse.unauthorized();
    }
    long now = desk.await(since, NEWS);
    Words words = words(request);
    MutableHttpResponse<?> answer =
        id.isEmpty()
            ? Frame.part(new BoardPage(words, seat.get(), desk.board(seat.get().operator())).part())
            : desk.look(seat.get().operator(), id)
                .<MutableHttpResponse<?>>map(folder ->
                    Frame.part(
                        new CasePage(words, seat.get(), folder, desk.board(seat.get().operator()))
                            .part()))
                .orElseGet(() -> HttpResponse.noContent());
    return answer.header("X-Since", Long.toString(now));
  }

  private void note(Seat seat, String id, AuditAct what) {
    String alias =
        desk.look(seat.operator(), id).map(Folder::one).map(one -> one.alias().code()).orElse("");
    audit.note(seat.operator().alias(), what, alias);
  }

  /// Where the case is still theirs the page is shown again, else the board.
  private HttpResponse<?> done(
      HttpRequest<?> request, Map<String, String> form, String id, Function<Seat, Done> deed) {
    return act(
        request,
        form,
        seat -> {
          Done done = deed.apply(seat);
          boolean theirs = done == Done.DONE && desk.look(seat.operator(), id).isPresent();
          return theirs ? HttpResponse.seeOther(URI.create("/console/case/" + id)) : home();
        });
  }

  private HttpResponse<?> act(
      HttpRequest<?> request, Map<String, String> form, Function<Seat, HttpResponse<?>> deed) {
    Optional<Seat> seat = seats.of(request, true);
    if (seat.isEmpty()) {
      return toSignIn();
    }
    return RedisSignIns.isFormWord(seat.get().token(), field(form, "word"))
        ? deed.apply(seat.get())
        : HttpResponse.status(HttpStatus.FORBIDDEN);
  }

  private static String field(Map<String, String> form, String name) {
    @Nullable String value = form.get(name);
    return value == null || value.length() > LONGEST ? "" : value;
  }

  private Words words(HttpRequest<?> request) {
    return new Words(texts, Seats.language(request));
  }

  private static MutableHttpResponse<?> home() {
    return HttpResponse.seeOther(URI.create("/console"));
  }

  private static HttpResponse<?> toSignIn() {
    return HttpResponse.seeOther(URI.create("/console/sign-in"));
  }
}
