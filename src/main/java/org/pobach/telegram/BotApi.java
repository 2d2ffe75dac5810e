package org.pobach.telegram;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// The one way to the Bot API: each call blocks and gives an [Answer], never an exception.
@Singleton
final class BotApi {
  /// OkHttp allows five calls per host unless told otherwise; Telegram is one host.
  private static final int AT_ONCE = 1000;

  private static final int KEPT_OPEN = 64;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(20);

  private final OkHttpClient http;
  private final OkHttpClient pollHttp;
  private final OkHttpTelegramClient client;
  private final OkHttpTelegramClient pollClient;
  private final AnswerReader reader;

  BotApi(TelegramSettings settings, Tally tally) {
    this.reader = new AnswerReader(tally);
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher())
            .connectionPool(new ConnectionPool(KEPT_OPEN, 1, TimeUnit.MINUTES))
            .connectTimeout(CONNECT)
            .callTimeout(CALL)
            // The call's bound holds for its parts; each more is a timer to be set and taken back.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            // A repeated request would be a message sent twice; whether to repeat is for us to say.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .addNetworkInterceptor(BotApi::wholeOrLost)
            .build();
    Duration pollCall = Rhythm.of(settings).poll().plus(CALL);
    this.pollHttp = http.newBuilder().dispatcher(dispatcher()).callTimeout(pollCall).build();
    this.client = client(http, settings);
    this.pollClient = client(pollHttp, settings);
  }

  <T extends Serializable> Answer<T> ask(BotApiMethod<T> method) {
    return answer(() -> client.execute(method));
  }

  Answer<Boolean> ask(SetWebhook method) {
    return answer(() -> client.execute(method));
  }

  /// Waits for updates, longer than other calls may last.
  Answer<RawUpdates> poll(PollUpdates method) {
    return answer(() -> pollClient.execute(method));
  }

  /// Ends a poll under way: it becomes [Answer.Silence].
  void stopPolling() {
    pollHttp.dispatcher().cancelAll();
  }

  @PreDestroy
  void close() {
    stopPolling();
    http.dispatcher().executorService().shutdown();
    pollHttp.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private <T> Answer<T> answer(Call<T> call) {
    try {
      return new Answer.Yes<>(call.run());
    } catch (TelegramApiException | RuntimeException e) {
      return reader.read(e);
    }
  }

  /// Telegram's whole answer or [AnswerLost]: beyond this point the request has been sent.
  private static Response wholeOrLost(Interceptor.Chain chain) throws AnswerLost {
    try {
      Response response = chain.proceed(chain.request());
      ResponseBody body = response.body();
      return body == null
          ? response
          : response.newBuilder().body(ResponseBody.create(body.bytes(), null)).build();
    } catch (IOException e) {
      throw new AnswerLost(e);
    }
  }

  private static OkHttpTelegramClient client(OkHttpClient http, TelegramSettings settings) {
    URI url = settings.apiUrl();
    boolean plain = "http".equals(url.getScheme());
    int port = url.getPort() > 0 ? url.getPort() : plain ? 80 : 443;
    return new OkHttpTelegramClient(
        Json.mapper(),
        http,
        settings.botToken().reveal(),
        new TelegramUrl(url.getScheme(), url.getHost(), port, false));
  }

  private static Dispatcher dispatcher() {
    Dispatcher dispatcher = new Dispatcher(new OwnThread());
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return dispatcher;
  }

  /// One call of the library.
  private interface Call<T> {
    T run() throws TelegramApiException;
  }
}
