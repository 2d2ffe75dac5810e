/// The same conversation in a browser page: for trying the bot and for writing dialogs.
///
/// Absent (every route a 404) unless [PreviewSettings] say that it is on.
@Configuration
@Requires(condition = PreviewIsOn.class)
@NullMarked
package org.pobach.preview;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
