package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.WorkflowContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who makes the move, and what is not to be checked. */
@SuppressWarnings("serial") // as OSWorkflow wants it; it is never written out
final class CallerContext implements WorkflowContext, Supplier<@Nullable ApplicationUser> {
  private final transient @Nullable ApplicationUser user;
  private final transient TransitionOptions options;

  CallerContext(@Nullable ApplicationUser user, TransitionOptions options) {
    this.user = user;
    this.options = options;
  }

  @Override
  public @Nullable String getCaller() {
    return user == null ? null : user.getKey();
  }

  /** The exception that follows rolls the transaction back. */
  @Override
  public void setRollbackOnly() {}

  @Override
  public @Nullable ApplicationUser get() {
    return user;
  }

  boolean skipsConditions() {
    return options.skipConditions();
  }

  boolean skipsValidators() {
    return options.skipValidators();
  }
}
