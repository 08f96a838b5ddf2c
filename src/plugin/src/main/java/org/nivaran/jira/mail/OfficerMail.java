package org.nivaran.jira.mail;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.port.OfficerNotices;

/**
 * Tells officers by mail, in the language they chose in Jira. What is settled meanwhile is left
 * out; where nothing is left, no letter is written. Thread safe.
 */
public final class OfficerMail implements OfficerNotices {

  private final UserManager users;
  private final LocaleManager locales;
  private final OpenCases cases;
  private final LetterWriter writer;
  private final MailPost post;

  public OfficerMail(
      UserManager users,
      LocaleManager locales,
      OpenCases cases,
      LetterWriter writer,
      MailPost post) {
    this.users = users;
    this.locales = locales;
    this.cases = cases;
    this.writer = writer;
    this.post = post;
  }

  @Override
  public Optional<Reason> tell(OfficerNotice notice) {
    ApplicationUser user = users.getUserByName(notice.user());
    if (user == null || !user.isActive()) {
      return Optional.of(Reason.of("notice.refused.no-user", notice.user()));
    }
    String address = user.getEmailAddress();
    if (address == null || !address.contains("@")) {
      return Optional.of(Reason.of("notice.refused.no-address", notice.user()));
    }
    List<Case> open = cases.of(notice, user);
    return open.isEmpty()
        ? Optional.empty()
        : post.post(writer.letter(address, notice.form(), open, locales.getLocaleFor(user)));
  }
}
