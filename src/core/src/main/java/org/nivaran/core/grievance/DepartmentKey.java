package org.nivaran.core.grievance;

/** The key of a department, as stored in the Department field: {@code phe}. */
public record DepartmentKey(String value) implements Comparable<DepartmentKey> {

  /** The call centre itself: it has what nobody else owns. */
  public static final DepartmentKey DESK = new DepartmentKey("desk");

  /**
   * @throws IllegalArgumentException if the key is not lower-case letters, digits, dots or dashes
   */
  public DepartmentKey {
    Keys.checked("department", value);
  }

  /** Whether this is the desk itself. */
  public boolean isDesk() {
    return equals(DESK);
  }

  @Override
  public int compareTo(DepartmentKey other) {
    return value.compareTo(other.value);
  }
}
