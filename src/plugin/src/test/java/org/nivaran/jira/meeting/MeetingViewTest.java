package org.nivaran.jira.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.Attendee;
import org.nivaran.core.meeting.Edit;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.port.NewIssue;
import org.nivaran.core.testing.FakeIssueTracker;
import org.nivaran.core.testing.InMemoryAgenda;
import org.nivaran.core.testing.InMemoryMarks;
import org.nivaran.core.testing.InMemoryMeetings;
import org.nivaran.core.testing.InMemoryTransactions;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.usecase.HoldingMeeting;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.PropertyTexts;

/** What of a meeting is shown to whom. */
public class MeetingViewTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-25");
  private static final Instant NOW = raipur("2026-11-25T11:00");

  private final PaperJira jira = new PaperJira();
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final GroupManager groups = mock(GroupManager.class);
  private final IssueManager issues = mock(IssueManager.class);
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemoryAgenda agenda = new InMemoryAgenda();
  private final FakeIssueTracker tracker = new FakeIssueTracker();
  private final HoldingMeeting holding =
      new HoldingMeeting(
          RaipurDesk.data(),
          meetings,
          new InMemoryMarks(),
          agenda,
          tracker,
          new InMemoryTransactions(),
          AgendaRules.STANDARD);
  private final ApplicationUser collector = jira.users().getUserByName("collector");
  private final ApplicationUser officer = jira.users().getUserByName("phe");
  private final Texts english = PropertyTexts.english();
  private MeetingRights rights;
  private MeetingView view;
  private AttendanceView attendance;

  @Before
  public void thePeopleOfTheDesk() {
    ProjectManager projects = mock(ProjectManager.class);
    when(projects.getProjectObj(PaperJira.PROJECT)).thenReturn(mock(Project.class));
    when(groups.isUserInGroup(collector, MeetingRights.COLLECTORS)).thenReturn(true);
    String group = RaipurDesk.desk().department(Samples.PHE).orElseThrow().group();
    when(groups.isUserInGroup(officer, group)).thenReturn(true);
    when(permissions.hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), any(Issue.class), any()))
        .thenReturn(true);
    rights =
        new MeetingRights(
            jira.settings(),
            RaipurDesk.data(),
            mock(JiraAuthenticationContext.class),
            permissions,
            projects,
            groups);
    ItemView items =
        new ItemView(issues, jira.users(), new Names(jira.users()), jira.fields(), rights);
    attendance = new AttendanceView(RaipurDesk.data(), items);
    FiguresView figures = new FiguresView(jira.settings(), rights);
    view =
        new MeetingView(
            holding,
            meetings,
            agenda,
            RaipurDesk.data(),
            rights,
            items,
            attendance,
            figures,
            new SinceView(meetings, items, figures),
            english);
  }

  @Test
  public void whoHoldsAndWhoReads() {
    ApplicationUser stranger = jira.users().getUserByName("stranger");

    assertThat(rights.mayHold(collector)).isTrue();
    assertThat(rights.mayHold(officer)).isFalse();
    assertThat(rights.mayRead(officer)).isTrue();
    assertThat(rights.mayRead(stranger)).isFalse();
    assertThat(rights.mayHold(null)).isFalse();
    assertThat(rights.mayRead(null)).isFalse();
    MeetingCondition toHold = new MeetingCondition(rights);
    toHold.init(Map.of("right", "hold"));
    assertThat(toHold.shouldDisplay(Map.of("user", collector))).isTrue();
    assertThat(toHold.shouldDisplay(Map.of("user", officer))).isFalse();
    MeetingCondition toRead = new MeetingCondition(rights);
    toRead.init(Map.of());
    assertThat(toRead.shouldDisplay(Map.of("user", officer))).isTrue();
  }

  @Test
  public void whatSomebodyMayNotSeeIsNotThere() {
    MutableIssue open = overdue();
    MutableIssue secret = overdue();
    when(secret.getSecurityLevelId()).thenReturn(10_100L);
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, (Issue) secret, officer))
        .thenReturn(false);
    Meeting meeting = holding.plan(DAY);

    assertThat(references(whole(meeting, officer)))
        .containsExactly(Samples.reference((int) (open.getId() - 10_000)).toString());
    assertThat(whole(meeting, officer)).containsEntry("hidden", 0);
    assertThat(whole(meeting, officer).get("attendance")).isEqualTo(List.of());
    assertThat(references(whole(meeting, collector))).hasSize(2);
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, (Issue) secret, collector))
        .thenReturn(false);
    assertThat(whole(meeting, collector)).containsEntry("hidden", 1);
  }

  @Test
  public void saysWhatHappenedSinceTheAgendaWasFrozen() {
    MutableIssue settled = overdue();
    MutableIssue moved = overdue();
    MutableIssue gone = overdue();
    Meeting meeting = holding.begin(holding.plan(DAY).id(), NOW);
    when(settled.getResolutionId()).thenReturn("10");
    jira.fields().set(moved, GrievanceField.DEPARTMENT, "cspdcl");
    when(issues.getIssueObject(gone.getId())).thenReturn(null);

    List<Map<String, Object>> items = MeetingParts.items(whole(meeting, collector));

    assertThat(items.get(0)).containsEntry("open", false).containsEntry("gone", false);
    assertThat(items.get(1)).containsEntry("movedTo", "Electricity").containsEntry("open", true);
    assertThat(items.get(2)).containsEntry("gone", true).containsEntry("key", "");
    assertThat(MeetingParts.items(whole(meeting, officer)))
        .as("what is gone may have been confidential")
        .hasSize(2);
  }

  @Test
  public void whoReadOnceIsGivenOnlyWhatChanged() {
    overdue();
    MutableIssue other = overdue();
    Meeting meeting = holding.begin(holding.plan(DAY).id(), NOW);
    long read = changes(whole(meeting, collector));
    Edit edit = new Edit.Instruct(0, "नल सुधारें");
    holding.edit(meeting.id(), new IssueId(other.getId()), edit, "nodal", NOW);

    Map<String, Object> changed = view.changed(meeting, read, collector, view.words(), NOW);

    assertThat(MeetingParts.items(changed))
        .singleElement()
        .satisfies(item -> assertThat(MeetingParts.isDecided(item)).isTrue());
    assertThat(changes(changed)).isGreaterThan(read);
  }

  @Test
  public void expectsTheHighestFilledPostOfEachDepartment() {
    Meeting meeting = holding.begin(holding.plan(DAY).id(), NOW);
    String user = String.valueOf(attendance.of(meeting, view.words()).get(0).get("user"));
    assertThat(attendance.isExpected(user)).isTrue();
    assertThat(attendance.isExpected("stranger")).isFalse();

    Attendee deputy = new Attendee(user, Attendee.Presence.REPRESENTED, "श्री वर्मा");
    Attendee former = new Attendee("former", Attendee.Presence.PRESENT, null);
    holding.attend(meeting.id(), deputy);
    Meeting attended = holding.attend(meeting.id(), former).orElseThrow();

    assertThat(attendance.of(attended, view.words()).get(0))
        .containsEntry("presenceText", "Represented")
        .containsEntry("deputy", "श्री वर्मा");
    assertThat(attendance.of(attended, view.words()))
        .as("who held a post then stays in the minutes")
        .last()
        .satisfies(row -> assertThat(row).containsEntry("user", "former"));
  }

  private Map<String, Object> whole(Meeting meeting, ApplicationUser reader) {
    return view.whole(meeting, reader, view.words(), NOW);
  }

  private static long changes(Map<String, Object> view) {
    return ((Number) MeetingParts.part(view, "changes")).longValue();
  }

  private static List<Object> references(Map<String, Object> whole) {
    return MeetingParts.items(whole).stream()
        .map(item -> MeetingParts.part(item, "reference"))
        .toList();
  }

  private MutableIssue overdue() {
    IssueId id =
        tracker.create(
            new NewIssue(
                Samples.reference(1),
                Samples.origin(),
                Samples.grievance(10_001).subject(),
                "summary",
                "description",
                null,
                null,
                NOW));
    agenda.put(
        new AgendaCandidate(
            id,
            Samples.reference((int) (id.value() - 10_000)),
            Samples.PHE,
            null,
            null,
            GrievanceState.IN_PROGRESS,
            Level.L1,
            raipur("2026-11-20T12:00"),
            NOW.minusSeconds(60),
            false,
            null,
            false,
            null));
    MutableIssue issue = jira.issue(id.value(), "नल टूटा है");
    Status status = mock(Status.class);
    when(status.getName()).thenReturn("In progress");
    when(issue.getStatus()).thenReturn(status);
    when(issues.getIssueObject(id.value())).thenReturn(issue);
    return issue;
  }
}
