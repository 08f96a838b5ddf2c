package org.nivaran.jira.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.IssueBookmark;

/** How far the walk over all issues has come, as a text among the settings. */
public final class AoIssueBookmark implements IssueBookmark {

  private static final String NAME = "deleted-issues-from";

  private final Database database;

  public AoIssueBookmark(Database database) {
    this.database = database;
  }

  @Override
  public @Nullable IssueId last() {
    Optional<String> kept = database.read(session -> SettingTexts.find(session, NAME));
    return kept.map(Long::parseLong).filter(issue -> issue > 0).map(IssueId::new).orElse(null);
  }

  @Override
  public void keep(@Nullable IssueId issue) {
    String text = String.valueOf(issue == null ? 0L : issue.value());
    database.write(
        session -> {
          SettingTexts.save(session, NAME, text);
          return text;
        });
  }
}
