package org.pobach.staff;

import static org.pobach.staff.Permission.EDIT;
import static org.pobach.staff.Permission.MANAGE_PEOPLE;
import static org.pobach.staff.Permission.PICK_CASES;
import static org.pobach.staff.Permission.READ_AUDIT;
import static org.pobach.staff.Permission.SEE_EXACT;
import static org.pobach.staff.Permission.SEE_STATISTICS;
import static org.pobach.staff.Permission.WORK_CASES;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody does here. Who administers the service reads nobody's case.
public enum Role {
  OPERATOR(WORK_CASES),
  SUPERVISOR(WORK_CASES, PICK_CASES, SEE_STATISTICS, SEE_EXACT, EDIT, READ_AUDIT),
  ANALYST(SEE_STATISTICS),
  ADMINISTRATOR(MANAGE_PEOPLE, EDIT, READ_AUDIT);

  // An unmodifiable set.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String id) {
    for (Role role : values()) {
      if (role.id().equals(id)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
