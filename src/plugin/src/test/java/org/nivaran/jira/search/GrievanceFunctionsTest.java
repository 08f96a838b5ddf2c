package org.nivaran.jira.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.routing.Post;
import org.nivaran.core.testing.InMemoryGrievanceSearch;
import org.nivaran.core.testing.InMemoryGrievances;
import org.nivaran.core.testing.InMemorySuspensions;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.testing.SettableInstantSource;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.PropertyTexts;

public class GrievanceFunctionsTest {
  private final SettableInstantSource time = new SettableInstantSource(Samples.NOON);
  private final InMemoryGrievances grievances = new InMemoryGrievances();
  private final GrievanceLists lists = lists(new PaperJira().settings());

  private GrievanceLists lists(Settings settings) {
    return new GrievanceLists(
        settings,
        GrievanceFunctionsTest::heldByAsha,
        new InMemoryGrievanceSearch(grievances, new InMemorySuspensions()),
        PropertyTexts.english(),
        time);
  }

  /** The small Raipur, where Asha stands in for the first post of the PHE. */
  private static Desk heldByAsha() {
    Desk plain = RaipurDesk.desk();
    List<Post> posts =
        plain.posts().stream()
            .map(
                post ->
                    new Post(
                        post.key(),
                        post.department(),
                        post.level(),
                        Named.of("Post", "पद"),
                        post.place(),
                        null,
                        post.key().equals(new PostKey("phe-l1")) ? "asha" : null))
            .toList();
    return new Desk(
        plain.version(),
        plain.district(),
        plain.departments(),
        posts,
        plain.places(),
        plain.routing(),
        plain.calendars(),
        plain.officeCalendar(),
        plain.limits(),
        plain.ladder(),
        plain.lines(),
        plain.messages());
  }

  @Test
  public void givesIdsOfIssues() {
    grievances.insertIfAbsent(Samples.grievance(1).dueAt(Samples.minutes(-1)));
    grievances.insertIfAbsent(Samples.grievance(2).dueAt(Samples.minutes(1)));
    assertThat(values(new OverdueGrievances(lists), null)).containsExactly(1L);
    time.advance(Duration.ofMinutes(2));
    assertThat(values(new OverdueGrievances(lists), null)).containsExactly(1L, 2L);
    assertThat(new OverdueGrievances(lists).getDataType()).isEqualTo(JiraDataTypes.ISSUE);
  }

  @Test
  public void readsLengthsOfTime() {
    grievances.insertIfAbsent(Samples.grievance(1).dueAt(Samples.minutes(50 * 60)));
    DueWithin function = new DueWithin(lists);
    assertThat(values(function, null, "2d")).isEmpty();
    assertThat(values(function, null, "2d 2h")).containsExactly(1L);
    assertThat(values(function, null, "1w")).containsExactly(1L);
    assertThat(values(function, null, "3000m")).containsExactly(1L);
    for (String nonsense : List.of("", "2", "d", "2 days", "-2d", "2d,3h", "999999d")) {
      assertThat(complaints(function, nonsense))
          .containsExactly("\"" + nonsense + "\" is not a length of time like 2d, 36h or 1w 3d.");
      assertThat(values(function, null, nonsense)).isEmpty();
    }
  }

  @Test
  public void aLevelIsFromOneToFour() {
    grievances.insertIfAbsent(Samples.grievance(1));
    AtLevel function = new AtLevel(lists);
    assertThat(values(function, null, "1")).containsExactly(1L);
    assertThat(values(function, null, "2")).isEmpty();
    assertThat(complaints(function, "5")).hasSize(1);
    assertThat(complaints(function, "one")).hasSize(1);
    assertThat(complaints(function, "1")).isEmpty();
  }

  @Test
  public void countsItsArguments() {
    assertThat(complaints(new OverdueGrievances(lists), "1"))
        .containsExactly("The function takes 0 arguments, not 1.");
    assertThat(complaints(new AtLevel(lists)))
        .containsExactly("The function takes 1 arguments, not 0.");
    assertThat(values(new AtLevel(lists), null)).isEmpty();
    assertThat(new AtLevel(lists).getMinimumNumberOfExpectedArguments()).isEqualTo(1);
  }

  @Test
  public void myPostsAreThoseIActFor() {
    grievances.insertIfAbsent(Samples.grievance(1));
    assertThat(values(new MyPosts(lists), user("asha"))).containsExactly(1L);
    assertThat(values(new MyPosts(lists), user("bela"))).isEmpty();
    assertThat(values(new MyPosts(lists), null)).isEmpty();
  }

  @Test
  public void theOthersFindNothingWhereThereIsNothing() {
    for (GrievanceFunction function :
        List.of(
            new OnHoldPastReview(lists),
            new BouncedGrievances(lists),
            new AwaitingFeedback(lists))) {
      assertThat(values(function, user("asha"))).isEmpty();
      assertThat(complaints(function)).isEmpty();
    }
  }

  @Test
  public void findsNothingBeforeTheSetUp() {
    grievances.insertIfAbsent(Samples.grievance(1).dueAt(Samples.minutes(-1)));
    GrievanceLists none = lists(Optional::empty);
    assertThat(values(new OverdueGrievances(none), null)).isEmpty();
    assertThat(values(new MyPosts(none), user("asha"))).isEmpty();
  }

  private static List<Long> values(
      GrievanceFunction function, @Nullable ApplicationUser user, String... arguments) {
    QueryCreationContext context = mock(QueryCreationContext.class);
    when(context.getApplicationUser()).thenReturn(user);
    return function.getValues(context, operand(arguments), mock(TerminalClause.class)).stream()
        .map(QueryLiteral::getLongValue)
        .toList();
  }

  private static Set<String> complaints(GrievanceFunction function, String... arguments) {
    return function
        .validate(mock(ApplicationUser.class), operand(arguments), mock(TerminalClause.class))
        .getErrorMessages();
  }

  private static FunctionOperand operand(String... arguments) {
    return new FunctionOperand("x", List.of(arguments));
  }

  private static ApplicationUser user(String name) {
    ApplicationUser user = mock(ApplicationUser.class);
    when(user.getName()).thenReturn(name);
    return user;
  }
}
