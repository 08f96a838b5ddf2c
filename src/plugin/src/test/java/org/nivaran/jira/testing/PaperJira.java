package org.nivaran.jira.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;

/** As much of Jira as an issue of ours needs, after the set-up. */
public final class PaperJira {
  public static final long PROJECT = 10_000;

  private final CustomFieldManager customFields = mock(CustomFieldManager.class);
  private final OptionsManager options = mock(OptionsManager.class);
  private final GroupManager groups = mock(GroupManager.class);
  private final UserManager users = mock(UserManager.class);
  private final Map<GrievanceField, CustomField> fields = new EnumMap<>(GrievanceField.class);
  private final Map<Issue, Map<CustomField, @Nullable Object>> values = new HashMap<>();
  private final Settings settings;

  public PaperJira() {
    Map<GrievanceField, Long> ids = new EnumMap<>(GrievanceField.class);
    Options all = mock(Options.class);
    when(all.getOptionForValue(anyString(), nullable(Long.class)))
        .thenAnswer(call -> option(call.getArgument(0)));
    when(options.getOptions(any())).thenReturn(all);
    FieldConfig config = mock(FieldConfig.class);
    for (GrievanceField field : GrievanceField.values()) {
      long id = fieldId(field);
      CustomField custom = mock(CustomField.class, field.fieldName());
      when(custom.getRelevantConfig(any(Issue.class))).thenReturn(config);
      ids.put(field, id);
      fields.put(field, custom);
      when(customFields.getCustomFieldObject(id)).thenReturn(custom);
    }
    when(groups.getGroup(anyString())).thenAnswer(call -> group(call.getArgument(0)));
    when(users.getUserByName(anyString())).thenAnswer(call -> user(call.getArgument(0)));
    Map<ResolutionKind, String> resolutions = new EnumMap<>(ResolutionKind.class);
    for (ResolutionKind kind : ResolutionKind.values()) {
      resolutions.put(kind, "10" + kind.ordinal());
    }
    DeskSettings made =
        new DeskSettings(
            "nivaran-bot",
            "GRV",
            PROJECT,
            URI.create("https://graph.facebook.com"),
            List.of(Language.HINDI, Language.ENGLISH),
            ids,
            Map.of(Kind.COMPLAINT, "1", Kind.DEMAND, "2"),
            Map.of(),
            resolutions);
    settings = () -> Optional.of(made);
  }

  public Settings settings() {
    return settings;
  }

  public GrievanceFields fields() {
    return new GrievanceFields(settings, customFields, options, groups);
  }

  /** The number of a field. */
  public long fieldId(GrievanceField field) {
    return 10_000L + field.ordinal();
  }

  public UserManager users() {
    return users;
  }

  /** A new grievance without any field of ours. */
  public MutableIssue issue(long id, String summary) {
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getId()).thenReturn(id);
    when(issue.getKey()).thenReturn("GRV-" + id);
    when(issue.getProjectId()).thenReturn(PROJECT);
    when(issue.getIssueTypeId()).thenReturn("1");
    when(issue.getSummary()).thenReturn(summary);
    when(issue.getCreated()).thenReturn(Timestamp.from(Instant.parse("2026-11-25T06:30:00Z")));
    Map<CustomField, @Nullable Object> own = new HashMap<>();
    values.put(issue, own);
    when(issue.getCustomFieldValue(any())).thenAnswer(call -> own.get(call.getArgument(0)));
    doAnswer(call -> own.put(call.getArgument(0), call.getArgument(1)))
        .when(issue)
        .setCustomFieldValue(any(), any());
    return issue;
  }

  /** What stands in a field of an issue. */
  public @Nullable Object valueOf(Issue issue, GrievanceField field) {
    Map<CustomField, @Nullable Object> own = values.get(issue);
    return own == null ? null : own.get(fields.get(field));
  }

  private static Option option(String name) {
    Option option = mock(Option.class);
    when(option.getValue()).thenReturn(name);
    return option;
  }

  private static Group group(String name) {
    Group group = mock(Group.class);
    when(group.getName()).thenReturn(name);
    return group;
  }

  private static ApplicationUser user(String name) {
    ApplicationUser user = mock(ApplicationUser.class, name);
    when(user.getName()).thenReturn(name);
    when(user.getKey()).thenReturn(name);
    return user;
  }
}
