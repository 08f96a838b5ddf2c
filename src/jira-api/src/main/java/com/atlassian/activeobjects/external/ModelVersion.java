package com.atlassian.activeobjects.external;

/**
 * Declaration of Jira's {@code ModelVersion}.
 *
 * <p>Source: jira-api-platform, section 1 (AOP). Confidence: VERIFIED.
 */
public final class ModelVersion implements Comparable<ModelVersion> {
  private final int value;

  private ModelVersion(int value) {
    this.value = value;
  }

  public static ModelVersion valueOf(String version) {
    return new ModelVersion(Integer.parseInt(version));
  }

  @Override
  public int compareTo(ModelVersion other) {
    return Integer.compare(value, other.value);
  }

  public boolean isOlderThan(ModelVersion other) {
    return compareTo(other) < 0;
  }

  public boolean isNewerThan(ModelVersion other) {
    return compareTo(other) > 0;
  }

  public boolean isSame(ModelVersion other) {
    return compareTo(other) == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelVersion that && that.value == value;
  }

  @Override
  public int hashCode() {
    return value;
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
