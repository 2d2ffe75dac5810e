package org.pobach.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;

/// A batch of updates as Telegram wrote them.
record RawUpdates(JsonNode elements) implements Serializable {
  @Override
  public String toString() {
    return "RawUpdates[" + elements.size() + "]";
  }
}
