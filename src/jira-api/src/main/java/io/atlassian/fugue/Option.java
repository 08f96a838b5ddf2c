package io.atlassian.fugue;

/**
 * Declaration of Fugue's {@code Option}.
 *
 * <p>Source: jira-api-core, PortletConfigurationManager (SR 9-11: the package). Confidence:
 * VERIFIED.
 */
public abstract class Option<A> {
  private Option() {}

  public static <A> Option<A> some(A value) {
    return new Option<>() {
      @Override
      public A get() {
        return value;
      }

      @Override
      public boolean isDefined() {
        return true;
      }
    };
  }

  public static <A> Option<A> none() {
    return new Option<>() {
      @Override
      public A get() {
        throw new java.util.NoSuchElementException("none");
      }

      @Override
      public boolean isDefined() {
        return false;
      }
    };
  }

  // LIKELY
  public abstract A get();

  // LIKELY
  public abstract boolean isDefined();
}
