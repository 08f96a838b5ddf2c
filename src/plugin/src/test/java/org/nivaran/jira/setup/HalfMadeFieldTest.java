package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.Kind;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.testing.PropertyTexts;

/** A field that a dead run left without a context is made anew and not doubled. */
public class HalfMadeFieldTest {
  private static final GrievanceField FIELD = GrievanceField.REFERENCE;

  private final JiraConfiguration jira = mock(JiraConfiguration.class, RETURNS_DEEP_STUBS);
  private final CustomFieldManager fields = jira.customFields();
  private final Texts texts = PropertyTexts.english();
  private final CustomField half = field(7);

  @Before
  public void oneOfTheNameIsThere() throws Exception {
    when(fields.getCustomFieldObjectsByName(FIELD.fieldName())).thenReturn(List.of(half));
    when(fields.getCustomFieldObject(anyLong())).thenReturn(half);
    CustomField made = field(8);
    when(fields.createCustomField(any(), any(), any(), any(), any(), any())).thenReturn(made);
  }

  @Test
  public void withoutAContextItIsMadeAnew() throws Exception {
    when(half.getConfigurationSchemes()).thenReturn(List.of());
    assertThat(item().look(begun())).isInstanceOf(Finding.Differs.class);
    assertThat(item().make(begun())).isEqualTo("8");
    verify(fields).removeCustomField(half);
  }

  @Test
  public void onePutToUseElsewhereIsNeverRemoved() throws Exception {
    when(half.getConfigurationSchemes()).thenReturn(List.of(mock(FieldConfigScheme.class)));
    item().make(begun());
    verify(fields, never()).removeCustomField(any());
  }

  @Test
  public void whatNoRunHasBegunIsNeverRemoved() throws Exception {
    when(half.getConfigurationSchemes()).thenReturn(List.of());
    Known stranger = new Known(mock(ApplicationUser.class), Map.of(), Set.of());
    stranger.found(Projects.PROJECT, "1");
    stranger.found(Constants.key(Kind.COMPLAINT), "2");
    item().make(stranger);
    verify(fields, never()).removeCustomField(any());
  }

  private Item item() {
    return new Fields(jira, new Words(texts))
        .items().stream()
            .filter(each -> each.key().equals(Fields.key(FIELD)))
            .findFirst()
            .orElseThrow();
  }

  private static Known begun() {
    Known known = new Known(mock(ApplicationUser.class), Map.of(), Set.of(Fields.key(FIELD)));
    known.found(Projects.PROJECT, "1");
    known.found(Constants.key(Kind.COMPLAINT), "2");
    return known;
  }

  private static CustomField field(long id) {
    CustomField field = mock(CustomField.class);
    CustomFieldType<?, ?> type = mock(CustomFieldType.class);
    when(type.getKey()).thenReturn(FIELD.type().typeKey());
    doReturn(type).when(field).getCustomFieldType();
    when(field.getIdAsLong()).thenReturn(id);
    when(field.getRelevantConfig(any(com.atlassian.jira.issue.context.IssueContext.class)))
        .thenReturn(null);
    return field;
  }
}
