package org.pobach.preview;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/// The condition under which this room exists.
final class PreviewIsOn implements Condition {
  @Override
  @SuppressWarnings("rawtypes") // so is the interface
  public boolean matches(ConditionContext context) {
    return PreviewSettings.read(context).open();
  }
}
