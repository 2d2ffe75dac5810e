package org.pobach.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pobach.dialog.Session.Place;

/// The states found so far: for each the number it is known by, how it was come to, and where a tap
/// leads from it. Holds some fifty bytes for a state, and no session.
final class States {
  private long[] keys = new long[1 << 12];
  private int[] slots = new int[1 << 12];
  private int[] parents = new int[1 << 10];
  private int[] labels = new int[1 << 10];
  private int[] marks = new int[1 << 10];
  private int[] edgesOf = new int[1 << 10];
  private @Nullable Place[] places = new Place[1 << 10];
  private int[] edges = new int[1 << 12];
  private final Names names = new Names();
  private final Map<Place, Place> known = new HashMap<>();
  private int size;
  private int used;

  int size() {
    return size;
  }

  /// The state of that number; below 0 if it is new.
  int find(long key) {
    return slots[slot(key)] - 1;
  }

  /// Adds a state that is not there yet.
  ///
  /// @param parent the state it was come to from; below 0 for the first
  int add(long key, int parent, String label, Optional<Place> place) {
    if (size * 2 >= slots.length) {
      rehash();
    }
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, size * 2);
      labels = Arrays.copyOf(labels, size * 2);
      places = Arrays.copyOf(places, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
      edgesOf = Arrays.copyOf(edgesOf, size * 2);
    }
    int slot = slot(key);
    keys[slot] = key;
    parents[size] = parent;
    places[size] = place.map(this::known).orElse(null);
    labels[size] = names.number(label);
    slots[slot] = ++size;
    return size - 1;
  }

  private int slot(long key) {
    int at = (int) (key ^ (key >>> 32)) & (slots.length - 1);
    while (slots[at] != 0 && keys[at] != key) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldSlots = slots;
    keys = new long[oldKeys.length * 2];
    slots = new int[oldSlots.length * 2];
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        slots[slot] = oldSlots[i];
      }
    }
  }

  private Place known(Place place) {
    return known.computeIfAbsent(place, same -> same);
  }

  Optional<Place> place(int state) {
    return Optional.ofNullable(places[state]);
  }

  /// The step in which the most states are, and how many.
  Map.Entry<Place, Integer> crowded() {
    Map<Place, Integer> counts = new HashMap<>();
    for (int state = 0; state < size; state++) {
      place(state).ifPresent(place -> counts.merge(place, 1, Integer::sum));
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
  }

  int marks(int state) {
    return marks[state];
  }

  /// Notes what is known of a state and where taps lead. States are settled in the order in which
  /// they were added.
  void settle(int state, int mark, int[] taps, int count) {
    if (used + count > edges.length) {
      edges = Arrays.copyOf(edges, Math.max(edges.length * 2, used + count));
    }
    marks[state] = mark;
    System.arraycopy(taps, 0, edges, used, count);
    used += count;
    edgesOf[state] = used;
  }

  int firstEdge(int state) {
    return state == 0 ? 0 : edgesOf[state - 1];
  }

  int endOfEdges(int state) {
    return edgesOf[state];
  }

  int edge(int index) {
    return edges[index];
  }

  /// What was done to come to a state; nothing for the first.
  List<String> path(int state) {
    List<String> path = new ArrayList<>();
    for (int at = state; parents[at] >= 0; at = parents[at]) {
      path.add(names.name(labels[at]));
    }
    Collections.reverse(path);
    return path;
  }

  /// Labels by number; the labels of all paths are few.
  private static final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int number(String name) {
      return numbers.computeIfAbsent(
          name,
          _ -> {
            names.add(name);
            return names.size() - 1;
          });
    }

    String name(int number) {
      return names.get(number);
    }
  }
}
