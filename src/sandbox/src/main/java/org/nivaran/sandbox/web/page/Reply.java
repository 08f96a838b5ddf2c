package org.nivaran.sandbox.web.page;

import java.util.List;
import org.nivaran.sandbox.web.view.SafeHtml;

/** What the browser gets. */
public sealed interface Reply {

  /**
   * A page in the frame.
   *
   * @param title its title, plain text
   * @param content what is between header and footer
   * @param frame how it is framed
   * @param status the HTTP status
   * @param contexts the web-resource contexts that it wants beside {@code atl.general}
   */
  record View(String title, SafeHtml content, Frame frame, int status, List<String> contexts)
      implements Reply {

    /**
     * @param title its title, plain text
     * @param content what is between header and footer
     * @return an ordinary page
     */
    public static View of(String title, SafeHtml content) {
      return new View(title, content, Frame.GENERAL, 200, List.of());
    }

    /**
     * @param wanted how it is framed
     * @return the same in that frame
     */
    public View in(Frame wanted) {
      return new View(title, content, wanted, status, contexts);
    }

    /**
     * @param wanted the HTTP status
     * @return the same with that status
     */
    public View withStatus(int wanted) {
      return new View(title, content, frame, wanted, contexts);
    }

    /**
     * @param wanted web-resource contexts
     * @return the same with those
     */
    public View withContexts(String... wanted) {
      return new View(title, content, frame, status, List.of(wanted));
    }
  }

  /**
   * A piece of a page for a script, without the frame.
   *
   * @param content the markup
   * @param status the HTTP status
   */
  record Fragment(SafeHtml content, int status) implements Reply {}

  /**
   * Go on there.
   *
   * @param location a path within the application, beginning with a slash, without the context path
   */
  record Redirect(String location) implements Reply {

    /** Refuses to lead out of the application. */
    public Redirect {
      if (!LocalPath.isLocal(location)) {
        throw new IllegalArgumentException("not a path of ours: " + location);
      }
    }
  }

  /** The page wrote its answer itself. */
  record Written() implements Reply {}
}
