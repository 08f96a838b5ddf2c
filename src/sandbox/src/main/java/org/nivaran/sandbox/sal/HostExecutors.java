package org.nivaran.sandbox.sal;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Carries the submitting thread's user over to the working thread. Thread safe. */
final class HostExecutors implements ThreadLocalDelegateExecutorFactory {
  private final JiraAuthenticationContext authentication;

  HostExecutors(JiraAuthenticationContext authentication) {
    this.authentication = authentication;
  }

  @Override
  public Runnable createRunnable(Runnable delegate) {
    ApplicationUser submitter = authentication.getLoggedInUser();
    return () -> {
      ApplicationUser before = authentication.getLoggedInUser();
      authentication.setLoggedInUser(submitter);
      try {
        delegate.run();
      } finally {
        authentication.setLoggedInUser(before);
      }
    };
  }

  @Override
  public ExecutorService createExecutorService(ExecutorService delegate) {
    return new Carrying(delegate);
  }

  private final class Carrying extends AbstractExecutorService {
    private final ExecutorService delegate;

    Carrying(ExecutorService delegate) {
      this.delegate = delegate;
    }

    @Override
    public void execute(Runnable task) {
      delegate.execute(createRunnable(task));
    }

    @Override
    public void shutdown() {
      delegate.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
      return delegate.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
      return delegate.isShutdown();
    }

    @Override
    public boolean isTerminated() {
      return delegate.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
      return delegate.awaitTermination(timeout, unit);
    }
  }
}
