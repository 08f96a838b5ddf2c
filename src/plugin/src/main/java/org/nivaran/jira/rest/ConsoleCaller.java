package org.nivaran.jira.rest;

import com.atlassian.jira.user.ApplicationUser;

/** Who works at the console. Thread safe. */
public final class ConsoleCaller {

  private final Caller caller;

  public ConsoleCaller(Caller caller) {
    this.caller = caller;
  }

  /**
   * @throws RestProblem 401, 403, or 503 while the desk has not been set up
   */
  ApplicationUser operatorOrFail() {
    caller.mayCreateOrFail();
    return caller.userOrFail();
  }
}
