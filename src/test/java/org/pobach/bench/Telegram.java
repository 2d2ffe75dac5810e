package org.pobach.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Telegram's side: posts what people do to the webhook and notes how long the answers take.
final class Telegram {
  /// Telegram's own bound, `max_connections`.
  private static final int CONNECTIONS = 100;

  private final BotApi api;
  private final int port;
  private final AtomicLong chats;
  private final AtomicLong updates;
  private final BlockingQueue<Wire> free = new LinkedBlockingQueue<>();

  /// @param run tells the people of one run from those of others
  Telegram(BotApi api, int port, int run) throws IOException {
    this.api = api;
    this.port = port;
    this.chats = new AtomicLong(run * 10_000_000L);
    this.updates = new AtomicLong(run * 100_000_000L);
  }

  /// What a load came to.
  ///
  /// @param nanos from the post to the answer's arrival, ascending
  record Outcome(long[] nanos, long lost, double seconds) {
    double perSecond() {
      return nanos.length / seconds;
    }

    double millis(double share) {
      return nanos[(int) Math.min(nanos.length - 1L, (long) (share * nanos.length))] / 1e6;
    }
  }

  /// Hangs up.
  void close() throws IOException {
    for (Wire wire = free.poll(); wire != null; wire = free.poll()) {
      wire.close();
    }
  }

  Person somebody() {
    Person person = new Person(chats.incrementAndGet());
    api.meet(person);
    return person;
  }

  /// A closed loop: so many people at a time wait for their answers. They take turns with others,
  /// as nobody reads faster than Telegram lets the bot write to one chat.
  ///
  /// @param bystanders how many share one place
  Outcome closed(int places, int bystanders, long count) throws InterruptedException {
    AtomicLong left = new AtomicLong(count);
    AtomicLong lost = new AtomicLong();
    Queue<long[]> all = new ConcurrentLinkedQueue<>();
    CountDownLatch running = new CountDownLatch(places);
    long start = System.nanoTime();
    for (int i = 0; i < places; i++) {
      Thread.ofVirtual()
          .start(() -> {
            all.add(place(bystanders, left, lost));
            running.countDown();
          });
    }
    running.await();
    return outcome(all, lost.get(), start);
  }

  private long[] place(int bystanders, AtomicLong left, AtomicLong lost) {
    Deque<Person> people = new ArrayDeque<>();
    for (int i = 0; i < bystanders; i++) {
      people.add(somebody());
    }
    Numbers nanos = new Numbers();
    while (left.getAndDecrement() > 0) {
      Person person = people.removeFirst();
      long from = System.nanoTime();
      long took = turn(person, from);
      if (took < 0) {
        lost.incrementAndGet();
      } else {
        nanos.add(took);
      }
      people.addLast(took < 0 || person.done() ? another(person) : person);
    }
    people.forEach(api::part);
    return nanos.all();
  }

  private Person another(Person person) {
    api.part(person);
    return somebody();
  }

  /// An open loop: updates come at a fixed rate whatever became of those before. Latency counts
  /// from the moment the update should have been posted, so that a stall is not left out.
  Outcome open(int perSecond, int people, int seconds) throws InterruptedException {
    BlockingQueue<Person> rested = new LinkedBlockingQueue<>();
    for (int i = 0; i < people; i++) {
      rested.add(somebody());
    }
    int count = perSecond * seconds;
    CountDownLatch running = new CountDownLatch(count);
    AtomicLong lost = new AtomicLong();
    Queue<long[]> all = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Person person = rested.take();
      Thread.ofVirtual()
          .start(() -> {
            long took = turn(person, due);
            if (took < 0) {
              lost.incrementAndGet();
            } else {
              all.add(new long[] {took});
            }
            rested.add(took < 0 || person.done() ? another(person) : person);
            running.countDown();
          });
    }
    running.await();
    rested.forEach(api::part);
    return outcome(all, lost.get(), start);
  }

  /// One turn: nanoseconds until the answer came, or -1.
  long turn(Person person, long from) {
    try {
      if (!post(person.next(updates.incrementAndGet()))) {
        return -1;
      }
      long arrival = person.await();
      return arrival < 0 ? -1 : arrival - from;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    } catch (IOException e) {
      return -1;
    }
  }

  private boolean post(String update) throws IOException {
    byte[] body = update.getBytes(UTF_8);
    byte[] head =
        """
        POST /telegram/webhook HTTP/1.1\r
        Host: 127.0.0.1\r
        Content-Type: application/json\r
        X-Telegram-Bot-Api-Secret-Token: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(Service.HOOK_SECRET, body.length)
            .getBytes(UTF_8);
    byte[] whole = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    Wire wire = free.poll();
    if (wire == null) {
      wire = Wire.to(port);
    }
    wire.write(whole);
    boolean taken = wire.read().startsWith("HTTP/1.1 200");
    if (free.size() < CONNECTIONS) {
      free.add(wire);
    } else {
      wire.close();
    }
    return taken;
  }

  private static Outcome outcome(Queue<long[]> all, long lost, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Outcome(nanos, lost, seconds);
  }

  /// A list of numbers that grows without boxing.
  private static final class Numbers {
    private long[] numbers = new long[1024];
    private int count;

    void add(long number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }

    long[] all() {
      return Arrays.copyOf(numbers, count);
    }
  }
}
