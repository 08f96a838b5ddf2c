package org.nivaran.jira.setup;

import static com.atlassian.jira.permission.ProjectPermissions.BROWSE_PROJECTS;
import static com.atlassian.jira.permission.ProjectPermissions.EDIT_ISSUES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.scheme.SchemeManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.setup.OwnScheme.Entry;
import org.ofbiz.core.entity.GenericValue;

/** What lacks in a scheme of ours is seen and named, and only that is added. */
public class OwnSchemeTest {
  private static final Entry BROWSE = entry("10100", BROWSE_PROJECTS);
  private static final Entry EDIT = entry("10100", EDIT_ISSUES);
  private static final Entry OF_OTHERS = entry("10200", BROWSE_PROJECTS);

  private final SchemeManager schemes = mock(SchemeManager.class);
  private final OwnScheme own =
      new OwnScheme(Part.PERMISSION_SCHEME, "s", "Ours", schemes, mock(Projects.class));

  @Test
  public void aWholeSchemeIsUsedAndOthersEntriesInItStay() {
    there(BROWSE, EDIT, OF_OTHERS);
    assertThat(look(ours())).isEqualTo(Finding.present("7"));
  }

  @Test
  public void whatAnAdminTookAwayIsNamed() {
    there(BROWSE, OF_OTHERS);
    assertThat(look(ours()))
        .isEqualTo(
            Finding.differs(
                "7", Reason.of("setup.scheme.lacks-entries", "Ours", "EDIT_ISSUES: 10100")));
  }

  @Test
  public void aSchemeWithoutEntriesIsHalfMade() {
    there();
    Known begun = new Known(mock(ApplicationUser.class), Map.of(), Set.of("s"));
    assertThat(look(begun)).isInstanceOf(Finding.Differs.class);
  }

  @Test
  public void aSchemeOfOthersIsNotTakenForOurs() {
    there(BROWSE, EDIT);
    Known stranger = new Known(mock(ApplicationUser.class), Map.of(), Set.of());
    assertThat(look(stranger)).isInstanceOf(Finding.Blocked.class);
  }

  @Test
  public void onlyWhatLacksIsAdded() throws Exception {
    Scheme scheme = there(BROWSE);
    GenericValue row = mock(GenericValue.class);
    when(schemes.getScheme(7L)).thenReturn(row);
    own.addLacking(scheme, List.of(BROWSE, EDIT));
    verify(schemes, times(1)).createSchemeEntity(any(), any());
    verify(schemes).createSchemeEntity(eq(row), eq(EDIT.entity()));
  }

  @Test
  public void manyAreCountedAfterTheFirst() {
    there();
    List<Entry> nine = java.util.Collections.nCopies(9, BROWSE);
    Finding.Differs found = (Finding.Differs) own.look(ours(), scheme -> nine);
    assertThat(String.valueOf(found.differences().get(0).args().get(1)))
        .endsWith("BROWSE_PROJECTS: 10100 … (+3)");
  }

  @Test
  public void removingWhatIsGoneIsNoFailure() throws Exception {
    own.remove("7");
    verify(schemes, never()).deleteScheme(any());
  }

  private Finding look(Known known) {
    return own.look(known, scheme -> List.of(BROWSE, EDIT));
  }

  private static Known ours() {
    return new Known(mock(ApplicationUser.class), Map.of("s", "7"), Set.of());
  }

  private Scheme there(Entry... entries) {
    Scheme scheme =
        new Scheme(7L, "", "Ours", "", Arrays.stream(entries).map(Entry::entity).toList());
    when(schemes.getSchemeObject("Ours")).thenReturn(scheme);
    return scheme;
  }

  private static Entry entry(String role, ProjectPermissionKey permission) {
    return new Entry(
        new SchemeEntity(OwnScheme.ROLE, role, permission),
        permission.permissionKey() + ": " + role);
  }
}
