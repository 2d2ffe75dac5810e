package org.pobach.handoff;

import java.util.Locale;

/// Birds that cases are called by, so that operators can speak of them. Common ones, easy to say in
/// every language; none that is an insult in one of them.
public enum Bird {
  STORK,
  SWALLOW,
  HERON,
  CRANE,
  SWAN,
  ROBIN,
  FINCH,
  LARK,
  NIGHTINGALE,
  OWL,
  FALCON,
  EAGLE,
  SEAGULL,
  SPARROW,
  PIGEON,
  BULLFINCH,
  WAXWING,
  STARLING,
  KINGFISHER,
  WAGTAIL,
  ORIOLE,
  SISKIN,
  PELICAN,
  PENGUIN;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
