package com.atlassian.jira.workflow;

/**
 * Declaration of Jira's {@code TransitionOptions}.
 *
 * <p>Source: jira-api-core, TransitionOptions (GROOVY 8.13, TIED, MRIM). Confidence: VERIFIED.
 */
public class TransitionOptions {
  private final boolean skipConditions;
  private final boolean skipValidators;
  private final boolean skipPermissions;

  private TransitionOptions(
      boolean skipConditions, boolean skipValidators, boolean skipPermissions) {
    this.skipConditions = skipConditions;
    this.skipValidators = skipValidators;
    this.skipPermissions = skipPermissions;
  }

  public static TransitionOptions defaults() {
    return new Builder().build();
  }

  // LIKELY
  public boolean skipConditions() {
    return skipConditions;
  }

  // LIKELY
  public boolean skipValidators() {
    return skipValidators;
  }

  // LIKELY
  public boolean skipPermissions() {
    return skipPermissions;
  }

  /** Builds {@link TransitionOptions}; the fluent return types are LIKELY. */
  public static class Builder {
    private boolean conditions;
    private boolean validators;
    private boolean permissions;

    public Builder() {}

    public Builder skipConditions() {
      conditions = true;
      return this;
    }

    public Builder skipValidators() {
      validators = true;
      return this;
    }

    public Builder skipPermissions() {
      permissions = true;
      return this;
    }

    public TransitionOptions build() {
      return new TransitionOptions(conditions, validators, permissions);
    }
  }
}
