/// The pages of those who sit at the desk. On a port of its own; absent where no port is set.
@Configuration
@Requires(property = ConsoleSettings.PORT)
@NullMarked
package org.pobach.console;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
