package org.pobach.staff;

/// Something that not everybody at the desk may do.
public enum Permission {
  /// Take the next case, read it, write in it, close it.
  WORK_CASES,
  /// Take a certain case in place of the next.
  PICK_CASES,
  /// See counts and charts.
  SEE_STATISTICS,
  /// See counts as they are, without protection.
  SEE_EXACT,
  /// Change texts, contacts and scripts.
  EDIT,
  /// Make and end accounts.
  MANAGE_PEOPLE,
  /// Read who did what.
  READ_AUDIT
}
