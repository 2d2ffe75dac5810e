package org.pobach.redis;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/// Where an embedded Redis keeps what it is given.
///
/// @param data `POBACH_DATA`: the folder, made if it does not exist
@ConfigurationProperties("pobach")
public record DataFolder(@Bindable(defaultValue = "data/") Path data) {}
