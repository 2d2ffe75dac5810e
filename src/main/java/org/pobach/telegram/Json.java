package org.pobach.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Reads and writes JSON. Its buffers are shared: kept per thread, as is usual, they would be made
/// anew for each virtual thread.
final class Json {
  private Json() {}

  static ObjectMapper mapper() {
    return new ObjectMapper(
        JsonFactory.builder().recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool()).build());
  }
}
