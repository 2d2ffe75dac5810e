package org.pobach.telegram;

/// Things that are counted at this edge.
enum Tallied {
  TAKEN,
  LATER,
  IGNORED,
  UNREADABLE,
  FORGED,
  BROKEN,
  DROPPED,
  PACED,
  SILENT
}
