package org.nivaran.jira.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.jira.testing.PropertyTexts;

/** What a letter to an officer says, and when none can be written. */
public class OfficerMailTest {

  private static final String HOSTILE = "<script>alert(\"x\")</script>&'${x}#end";

  private final UserManager users = mock(UserManager.class);
  private final LocaleManager locales = mock(LocaleManager.class);
  private final IssueManager issues = mock(IssueManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final ApplicationProperties properties = mock(ApplicationProperties.class);
  private final MailServerManager servers = mock(MailServerManager.class);
  private final ApplicationUser phe = mock(ApplicationUser.class);
  private final Queue queue = new Queue();
  private final OfficerMail mail =
      new OfficerMail(
          users,
          locales,
          new OpenCases(issues, permissions),
          new LetterWriter(PropertyTexts.english(), RaipurDesk.data(), properties),
          new MailPost(queue, servers));

  @Before
  public void everythingIsThere() {
    when(users.getUserByName("phe")).thenReturn(phe);
    when(phe.isActive()).thenReturn(true);
    when(phe.getEmailAddress()).thenReturn("phe@raipur.example");
    when(locales.getLocaleFor(phe)).thenReturn(Locale.ENGLISH);
    when(properties.getBaseUrl(UrlMode.CANONICAL)).thenReturn("https://jira.example/jira");
    when(servers.isDefaultSMTPMailServerDefined()).thenReturn(true);
    for (int i = 1; i <= 200; i++) {
      issue(i, "Hand pump " + i);
    }
  }

  @Test
  public void aDigestListsTheMostPressingFirstWithLinks() {
    assertThat(
            tell(
                OfficerNotice.Form.DIGEST,
                line(1, ClockStep.WARN_HALF),
                line(2, ClockStep.BREACH),
                line(1, ClockStep.WARN_FOUR_FIFTHS)))
        .isEmpty();

    Email letter = queue.only();
    assertThat(letter.getTo()).isEqualTo("phe@raipur.example");
    assertThat(letter.getSubject()).isEqualTo("Grievances that need you: 2");
    assertThat(letter.getMimeType()).isEqualTo("text/html");
    assertThat(letter.getBody())
        .contains("<html lang=\"en\">")
        .contains("<a href=\"https://jira.example/jira/browse/GRV-2\">")
        .contains(Samples.reference(2).toString())
        .contains("Hand pump 1")
        .contains("The limit is broken (Citizen)")
        .contains("Four fifths of the time are gone (Citizen)")
        .doesNotContain("Half of the time")
        .doesNotContain("confidential");
    assertThat(letter.getBody().indexOf("GRV-2")).isLessThan(letter.getBody().indexOf("GRV-1\""));
  }

  @Test
  public void anUrgentNoticeSaysSoInItsSubject() {
    tell(OfficerNotice.Form.URGENT, line(1, ClockStep.RISE_FIRST));

    assertThat(queue.only().getSubject())
        .isEqualTo(Samples.reference(1) + ": One level higher (Citizen)");
  }

  @Test
  public void inHindiForWhoReadsHindi() {
    when(locales.getLocaleFor(phe)).thenReturn(Locale.forLanguageTag("hi-IN"));

    tell(OfficerNotice.Form.DIGEST, line(1, ClockStep.BREACH));

    assertThat(queue.only().getSubject()).startsWith("आपके ध्यान के लिए");
    assertThat(queue.only().getBody()).contains("<html lang=\"hi\">").contains("नियत समय");
  }

  @Test
  public void hostileTextIsShownAndDoesNothing() {
    issue(1, HOSTILE);

    tell(OfficerNotice.Form.DIGEST, line(1, ClockStep.BREACH));

    assertThat(queue.only().getBody())
        .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;${x}#end")
        .doesNotContain("<script>");
  }

  @Test
  public void telephoneNumbersStayInTheHouse() {
    issue(1, "पंप खराब, फोन 98271 23456 या +91-98271-23457 या ९८२७१२३४५८, वार्ड 12, 2026");

    tell(OfficerNotice.Form.DIGEST, line(1, ClockStep.BREACH));

    assertThat(queue.only().getBody())
        .contains("फोन … या … या …, वार्ड 12, 2026")
        .doesNotContain("23456");
  }

  @Test
  public void confidentialContentStaysInTheHouse() {
    when(issue(1, "Officer Verma asked for a bribe").getSecurityLevelId()).thenReturn(10_100L);
    MutableIssue elsewhere = issue(2, "Of another department");
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, elsewhere, phe))
        .thenReturn(false);

    tell(OfficerNotice.Form.DIGEST, line(1, ClockStep.BREACH), line(2, ClockStep.BREACH));

    assertThat(queue.only().getBody())
        .contains("Confidential: see the grievance itself.")
        .contains("GRV-1")
        .doesNotContain("Verma")
        .doesNotContain("another department");
  }

  @Test
  public void whatIsSettledMeanwhileIsLeftOut() {
    when(issue(1, "Hand pump 1").getResolutionId()).thenReturn("1");
    when(issues.getIssueObject(2L)).thenReturn(null);

    assertThat(tell(OfficerNotice.Form.URGENT, line(1, ClockStep.BREACH))).isEmpty();
    assertThat(
            tell(OfficerNotice.Form.DIGEST, line(1, ClockStep.BREACH), line(2, ClockStep.BREACH)))
        .isEmpty();

    assertThat(queue.letters).isEmpty();
  }

  @Test
  public void aLongListIsCutAndSaysSo() {
    tell(
        OfficerNotice.Form.DIGEST,
        IntStream.rangeClosed(1, 120)
            .mapToObj(i -> line(i, ClockStep.BREACH))
            .toArray(NoticeLine[]::new));

    assertThat(queue.only().getSubject()).isEqualTo("Grievances that need you: 120");
    assertThat(queue.only().getBody().split("/browse/")).hasSize(101);
    assertThat(queue.only().getBody()).contains("And 20 more");
  }

  @Test
  public void saysWhyItCannotBeTold() {
    when(servers.isDefaultSMTPMailServerDefined()).thenReturn(false);
    assertThat(refusal()).isEqualTo("notice.refused.no-server");
    when(phe.getEmailAddress()).thenReturn("");
    assertThat(refusal()).isEqualTo("notice.refused.no-address");
    when(phe.isActive()).thenReturn(false);
    assertThat(refusal()).isEqualTo("notice.refused.no-user");
    when(users.getUserByName("phe")).thenReturn(null);
    assertThat(refusal()).isEqualTo("notice.refused.no-user");
    assertThat(queue.letters).isEmpty();
  }

  @Test
  public void aFailureOfTheQueueReachesTheCaller() {
    queue.failure = new IllegalStateException("full");

    Assertions.assertThatThrownBy(() -> tell(OfficerNotice.Form.DIGEST, line(1, ClockStep.BREACH)))
        .hasMessage("full");
    doThrow(new IllegalStateException("no service")).when(servers).isDefaultSMTPMailServerDefined();
    Assertions.assertThatThrownBy(() -> tell(OfficerNotice.Form.DIGEST, line(1, ClockStep.BREACH)))
        .hasMessage("no service");
  }

  private String refusal() {
    return mail.tell(notice(OfficerNotice.Form.DIGEST, line(1, ClockStep.BREACH)))
        .map(Reason::key)
        .orElse("");
  }

  private java.util.Optional<Reason> tell(OfficerNotice.Form form, NoticeLine... lines) {
    return mail.tell(notice(form, lines));
  }

  private static OfficerNotice notice(OfficerNotice.Form form, NoticeLine... lines) {
    return new OfficerNotice("key", "phe", form, List.of(lines));
  }

  private MutableIssue issue(long id, String summary) {
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getKey()).thenReturn("GRV-" + id);
    when(issue.getSummary()).thenReturn(summary);
    when(issue.getResolutionId()).thenReturn(null);
    when(issue.getSecurityLevelId()).thenReturn(null);
    when(issues.getIssueObject(id)).thenReturn(issue);
    when(permissions.hasPermission(
            any(com.atlassian.jira.security.plugin.ProjectPermissionKey.class),
            org.mockito.ArgumentMatchers.same((com.atlassian.jira.issue.Issue) issue),
            any()))
        .thenReturn(true);
    return issue;
  }

  private static NoticeLine line(long issue, ClockStep step) {
    return new NoticeLine(
        "step:" + issue + step,
        "phe",
        new IssueId(issue),
        Samples.reference((int) issue),
        ClockKind.CITIZEN,
        step,
        Level.L1,
        Samples.minutes(0),
        Samples.minutes(0),
        Samples.minutes(1),
        false);
  }

  private static final class Queue implements MailQueue {
    private final List<Email> letters = new ArrayList<>();
    private @Nullable RuntimeException failure;

    @Override
    public void addItem(MailQueueItem item) {
      if (failure != null) {
        throw failure;
      }
      letters.add(((SingleMailQueueItem) item).getEmail());
    }

    @Override
    public int size() {
      return letters.size();
    }

    Email only() {
      assertThat(letters).hasSize(1);
      return letters.get(0);
    }
  }
}
