package org.pobach.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pobach.terms.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.name.GetMyName;
import org.telegram.telegrambots.meta.api.methods.name.SetMyName;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.api.objects.description.BotDescription;
import org.telegram.telegrambots.meta.api.objects.description.BotShortDescription;
import org.telegram.telegrambots.meta.api.objects.name.BotName;

/// Keeps the bot's name, descriptions and commands in Telegram as the texts say. Changes only what
/// differs: Telegram allows few changes a day.
@Singleton
@Requires(beans = ProfileTexts.class)
final class Profile implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Profile.class);
  private static final List<String> COMMANDS = List.of("start", "menu", "language");

  private final BotApi api;
  private final ProfileTexts texts;

  Profile(BotApi api, ProfileTexts texts) {
    this.api = api;
    this.texts = texts;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    Thread.ofVirtual().name("telegram-profile").start(this::keep);
  }

  void keep() {
    try {
      keep(Optional.empty());
      Stream.of(Language.values()).map(Optional::of).forEach(this::keep);
    } catch (RuntimeException e) {
      LOG.warn("The bot's profile was not set: {}", e.getClass().getName());
    }
  }

  private void keep(Optional<Language> language) {
    String code = language.map(Language::code).orElse("");
    String name = texts.text(language, "profile.name");
    String about = texts.text(language, "profile.about");
    String description = texts.text(language, "profile.description");
    List<BotCommand> commands = commands(language);
    BotCommandScope everywhere = new BotCommandScopeDefault();

    keep(new GetMyName(code), BotName::getName, name, new SetMyName(name, code));
    keep(
        new GetMyShortDescription(code),
        BotShortDescription::getShortDescription,
        about,
        new SetMyShortDescription(about, code));
    keep(
        new GetMyDescription(code),
        BotDescription::getDescription,
        description,
        new SetMyDescription(description, code));
    keep(
        GetMyCommands.builder().scope(everywhere).languageCode(orNull(code)).build(),
        found -> words(found),
        words(commands),
        SetMyCommands.builder()
            .commands(commands)
            .scope(everywhere)
            .languageCode(orNull(code))
            .build());
  }

  /// The library refuses an empty code here, and only here.
  private static @Nullable String orNull(String code) {
    return code.isEmpty() ? null : code;
  }

  private <T extends Serializable, V> void keep(
      BotApiMethod<T> get, Function<T, V> value, V wanted, BotApiMethod<Boolean> set) {
    switch (api.ask(get)) {
      case Answer.Yes<T> found when wanted.equals(value.apply(found.value())) -> {}
      case Answer.Yes<T> _ -> report(set.getMethod(), api.ask(set));
      case Answer.No<T> no -> report(get.getMethod(), no);
      case Answer.Silence<T> silence -> report(get.getMethod(), silence);
    }
  }

  private static void report(String method, Answer<?> answer) {
    switch (answer) {
      case Answer.Yes<?> _ -> LOG.info("Set the bot's profile: {}", method);
      case Answer.No<?> no ->
          LOG.warn("Telegram refuses {}: {} {}", method, no.code(), no.cause().word());
      case Answer.Silence<?> silence -> LOG.warn("No answer to {}: {}", method, silence.kind());
    }
  }

  private List<BotCommand> commands(Optional<Language> language) {
    List<BotCommand> commands = new ArrayList<>();
    for (String command : COMMANDS) {
      commands.add(new BotCommand(command, texts.text(language, "command." + command)));
    }
    return commands;
  }

  private static List<String> words(List<BotCommand> commands) {
    return commands.stream().map(one -> one.getCommand() + " " + one.getDescription()).toList();
  }
}
