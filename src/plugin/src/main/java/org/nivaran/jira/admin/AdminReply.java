package org.nivaran.jira.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nivaran.jira.page.Page.Part;

/** What an admin page answers. Immutable. */
public sealed interface AdminReply {

  /** A page without any part yet. */
  static Page page(String title) {
    return new Page(title, 200, List.of(), List.of());
  }

  /**
   * To another of our admin pages, after something was done: reloading does not do it again.
   *
   * @param path after {@code /nivaran/admin/}: {@code departments?done=saved}
   */
  static AdminReply moved(String path) {
    return new Moved(path);
  }

  /** A file for the browser to save. */
  static AdminReply file(String name, String contentType, byte[] content) {
    return new File(name, contentType, content);
  }

  static AdminReply notFound() {
    return new NotFound();
  }

  /**
   * A page of Jira's administration.
   *
   * @param title in the reader's language
   * @param parts from top to bottom
   * @param resources keys of web-resource modules besides those of every admin page
   */
  record Page(String title, int status, List<Part> parts, List<String> resources)
      implements AdminReply {

    public Page {
      parts = List.copyOf(parts);
      resources = List.copyOf(resources);
    }

    /**
     * Adds a part. The keys of {@code texts} are the whole ones, those that begin with {@code
     * nivaran.admin.}.
     */
    public Page with(String template, Map<String, ?> values) {
      List<Part> more = new ArrayList<>(parts);
      more.add(new Part(template, Map.copyOf(values)));
      return new Page(title, status, more, resources);
    }

    public Page with(AdminForm form) {
      return with(AdminForm.TEMPLATE, form.values());
    }

    /** Adds a web-resource of ours: {@code setup-page}. */
    public Page requiring(String moduleKey) {
      List<String> more = new ArrayList<>(resources);
      more.add(moduleKey);
      return new Page(title, status, parts, more);
    }

    public Page status(int code) {
      return new Page(title, code, parts, resources);
    }
  }

  /** A redirect that is followed with GET. */
  record Moved(String path) implements AdminReply {}

  /** A download. */
  @SuppressWarnings("ArrayRecordComponent")
  record File(String name, String contentType, byte[] content) implements AdminReply {}

  /** There is nothing at this address. */
  record NotFound() implements AdminReply {}
}
