package org.pobach.staff;

/// What somebody at the desk did.
public enum AuditAct {
  SIGNED_IN,
  SIGNED_OUT,
  SIGN_IN_REFUSED,
  CASE_TAKEN,
  CASE_CLOSED,
  CASE_TRANSFERRED,
  CLASS_CHANGED,
  PEOPLE_CHANGED
}
