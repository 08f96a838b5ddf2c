package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.util.AttachmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.asset.ContentTypes;

/** Takes files that people send and attaches them to issues. Thread safe. */
public final class AttachedFiles {

  /** The largest file that is taken, in bytes. */
  public static final long LARGEST = 10L * 1024 * 1024;

  private static final int LONGEST_NAME = 255;

  private final Jira jira;

  /**
   * @param jira Jira's services
   */
  public AttachedFiles(Jira jira) {
    this.jira = jira;
  }

  /** A file cannot be attached, for a reason that its sender may know. */
  public static final class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    FileRefused(String words) {
      super(words, null, false, false);
    }

    /**
     * @return the reason
     */
    public String words() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * @param issue whose file
   * @param author who attaches it
   * @param sentName the name that the browser gave; may hold a path or be missing
   * @param sentType the content type that the browser gave; may be missing
   * @param content the bytes; not closed
   * @return the attachment
   * @throws IOException when the bytes cannot be read or kept
   * @throws FileRefused when the file is too large or has no name
   */
  public Attachment attach(
      Issue issue,
      ApplicationUser author,
      @Nullable String sentName,
      @Nullable String sentType,
      InputStream content)
      throws IOException, FileRefused {
    String name = bareName(sentName);
    Path file = Files.createTempFile("attachment", ".part");
    try {
      copy(content, file);
      jira.attachmentManager()
          .createAttachment(
              new CreateAttachmentParamsBean.Builder()
                  .file(file.toFile())
                  .filename(name)
                  .contentType(sentType == null ? ContentTypes.of(name) : sentType)
                  .author(author)
                  .issue(issue)
                  .build());
    } catch (AttachmentException failed) {
      throw new IOException("attaching to issue " + issue.getKey(), failed);
    } finally {
      Files.deleteIfExists(file);
    }
    return jira.attachmentManager().getAttachments(issue).stream()
        .max(Comparator.comparing(Attachment::getId))
        .orElseThrow(() -> new IOException("the attachment of " + issue.getKey() + " is gone"));
  }

  private static String bareName(@Nullable String sentName) throws FileRefused {
    String name = sentName == null ? "" : sentName.replace('\\', '/');
    name = name.substring(name.lastIndexOf('/') + 1).strip();
    name = name.replaceAll("\\p{Cntrl}", "");
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw new FileRefused("The file has no name.");
    }
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }

  private static void copy(InputStream content, Path file) throws IOException, FileRefused {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[8192];
      long total = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        total += read;
        if (total > LARGEST) {
          throw new FileRefused("The file is larger than " + LARGEST / 1024 / 1024 + " MB.");
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
