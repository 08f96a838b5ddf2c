package org.nivaran.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.WholeDesk.ASHA;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import org.mockito.Mockito;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.Medium;
import org.nivaran.core.port.MediumId;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.WholeDesk;
import org.nivaran.jira.people.DeskStaff;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;

public class ChannelPanelTest {
  private static final String HOSTILE = "<script>alert(\"x\")</script>&'${x}#end";
  private static final MediumId FIRST = new MediumId(1);

  private final WholeDesk desk = new WholeDesk();
  private final PaperJira jira = new PaperJira();
  private final PermissionManager permissions = Mockito.mock(PermissionManager.class);
  private final GroupManager groups = Mockito.mock(GroupManager.class);
  private final ApplicationUser operator = Mockito.mock(ApplicationUser.class);

  @Test
  public void tellsUntilWhenFreeTextCanBeSent() throws Exception {
    voice(null);
    assertThat(page(false)).contains("Free text can be sent on WhatsApp until 26 Nov 2026, 11:50");

    desk.later(Duration.ofHours(25));
    assertThat(page(false))
        .contains("The citizen last wrote on 25 Nov 2026, 12:00: only approved templates");
  }

  @Test
  public void tellsThatSilenceIsWanted() throws Exception {
    voice(null);
    desk.hears("बंद");

    assertThat(page(false)).contains("has wanted no messages since").contains("बंद");
  }

  @Test
  public void onlyWhoWorksAtTheDeskWritesDownWhatIsSaid() throws Exception {
    voice(null);
    assertThat(page(false)).doesNotContain("<form").contains("waits to be fetched");
    assertThat(page(true))
        .contains("nivaran-transcript-form")
        .contains("/media/1/transcript")
        .doesNotContain("nivaran-again-form");

    desk.media.transcribe(
        FIRST, new Medium.Transcript("पानी नहीं आ रहा", "phe", desk.time.instant()));
    assertThat(page(false)).contains("पानी नहीं आ रहा").contains("written by phe");
  }

  @Test
  public void saysWhyAFileIsNotToBeHadAndHasItFetchedAgain() throws Exception {
    voice(null);
    NodeId node = new NodeId("n");
    desk.media.claim(FIRST, Claim.of(node, desk.time.instant(), Duration.ofMinutes(1)));
    desk.media.dead(FIRST, node, "type");

    assertThat(page(true))
        .contains("Files of this sort are not taken")
        .contains("/media/1/again")
        .contains("Fetch again");
    assertThat(page(false)).doesNotContain("nivaran-again-form");
  }

  @Test
  public void escapesEverything() throws Exception {
    voice(HOSTILE);
    desk.media.transcribe(FIRST, new Medium.Transcript(HOSTILE, HOSTILE, desk.time.instant()));

    for (boolean may : new boolean[] {true, false}) {
      assertThat(page(may))
          .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;${x}#end")
          .doesNotContain("<script");
    }
  }

  @Test
  public void saysSoWhereTheDeskKnowsNothing() throws Exception {
    assertThat(
            TemplateRendering.render(
                "templates/panel/channel.vm",
                panel().getContextMap(Map.of()),
                Locale.ENGLISH,
                true))
        .contains("not in the desk&#39;s books");
  }

  private void voice(@org.jspecify.annotations.Nullable String name) {
    desk.hears(
        CitizenAddress.of(ASHA),
        new Content.Media(
            MediaKind.AUDIO, new MediaHandle("5501", "audio/ogg", null, name, null), null));
  }

  private String page(boolean may) throws Exception {
    MutableIssue issue = jira.issue(desk.grievances.all().get(0).issue().value(), "x");
    Mockito.when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, operator))
        .thenReturn(true);
    Mockito.when(groups.isUserInGroup(operator, "nivaran-operators")).thenReturn(may);
    Map<String, Object> view = panel().getContextMap(Map.of("issue", issue, "user", operator));
    assertThat((List<?>) view.get("media")).isNotEmpty();
    return TemplateRendering.render("templates/panel/channel.vm", view, Locale.ENGLISH, true);
  }

  private ChannelPanel panel() {
    return new ChannelPanel(
        RaipurDesk.data(),
        desk.grievances,
        new ChannelFile(desk.media, desk.conversations, desk.consents),
        new DeskStaff(groups, permissions),
        new Names(jira.users()),
        PropertyTexts.english(),
        desk.time);
  }
}
