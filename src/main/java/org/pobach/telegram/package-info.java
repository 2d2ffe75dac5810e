/// The Telegram edge: the only room that knows a Bot API. It exists only where a bot's token is
/// set.
@Configuration
@Requires(property = TelegramSettings.TOKEN)
@NullMarked
package org.pobach.telegram;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
