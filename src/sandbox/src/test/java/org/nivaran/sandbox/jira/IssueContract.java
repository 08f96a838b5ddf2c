package org.nivaran.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.bc.issue.IssueService.UpdateValidationResult;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.TransitionOptions;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.Test;
import org.nivaran.sandbox.jira.screen.ScreenFields.ScreenField;
import org.nivaran.sandbox.jira.workflow.Transitions.Transition;
import org.nivaran.sandbox.plugins.FakePlugins;
import org.nivaran.sandbox.plugins.PluginModules;

/** Making, changing and moving issues, and what hangs on them. */
public abstract class IssueContract extends ProjectContract {
  private ErrorCollection refused(ApplicationUser user, IssueInputParameters input) {
    CreateValidationResult result = jira.issueService().validateCreate(user, input);
    assertThat(result.isValid()).isFalse();
    assertThat(result.getIssue()).isNull();
    return result.getErrorCollection();
  }

  @Test
  public void createsWithDefaults() {
    MutableIssue issue =
        create(
            operator, input("  No water ").setDescription("Since Monday").setDueDate("2026-12-01"));
    assertThat(issue.getKey()).isEqualTo("GRV-1");
    assertThat(issue.getSummary()).isEqualTo("No water");
    assertThat(issue.getDescription()).isEqualTo("Since Monday");
    assertThat(issue.getReporter()).isEqualTo(operator);
    assertThat(issue.getCreator()).isEqualTo(operator);
    assertThat(issue.getPriority().getName()).isEqualTo("Medium");
    assertThat(issue.getStatus().getName()).isEqualTo("To Do");
    assertThat(issue.getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-30T18:30:00Z"));
    assertThat(issue.getCreated().toInstant()).isEqualTo(now);
    assertThat(issue.getResolution()).isNull();
    assertThat(create(operator, input("Another")).getKey()).isEqualTo("GRV-2");
    assertThat(events.of(IssueEvent.class))
        .extracting(IssueEvent::getEventTypeId)
        .containsExactly(EventType.ISSUE_CREATED_ID, EventType.ISSUE_CREATED_ID);
    assertThat(jira.issueManager().getIssueByCurrentKey("GRV-1")).isEqualTo(issue);
    assertThat(jira.issueManager().getIssueCountForProject(project.getId())).isEqualTo(2);
  }

  @Test
  public void refusesBadValuesFieldByField() throws Exception {
    CustomField channel = field("Channel", "select", "multiselectsearcher");
    CustomField level = field("Level", "float", "numberrange");
    CustomField hidden = field("Hidden", "textfield", "textsearcher");
    screen().removeFieldScreenLayoutItem(hidden.getId());
    assertThat(refused(operator, input("")).getErrors()).containsKey("summary");
    assertThat(refused(operator, input("x".repeat(256))).getErrors()).containsKey("summary");
    assertThat(refused(operator, input("x").setPriorityId("99")).getErrors())
        .containsKey("priority");
    assertThat(refused(operator, input("x").setAssigneeId("nobody")).getErrors())
        .containsKey("assignee");
    assertThat(refused(operator, input("x").setReporterId("admin")).getErrors())
        .containsKey("reporter");
    assertThat(refused(operator, input("x").setDueDate("soon")).getErrors()).containsKey("duedate");
    assertThat(refused(operator, input("x").setIssueTypeId("99")).getErrors())
        .containsKey("issuetype");
    assertThat(refused(operator, input("x").setProjectId(77L)).getErrors()).containsKey("pid");
    assertThat(
            refused(operator, input("x").addCustomFieldValue(channel.getId(), "4711")).getErrors())
        .containsKey(channel.getId());
    assertThat(refused(operator, input("x").addCustomFieldValue(level.getId(), "two")).getErrors())
        .containsKey(level.getId());
    assertThat(refused(operator, input("x").addCustomFieldValue(hidden.getId(), "now")).getErrors())
        .containsKey(hidden.getId());
    IssueInputParameters skipping = input("x").addCustomFieldValue(hidden.getId(), "now");
    skipping.setSkipScreenCheck(true);
    assertThat(create(operator, skipping).getCustomFieldValue(hidden)).isEqualTo("now");
  }

  @Test
  public void keepsValuesOfEveryKind() throws Exception {
    CustomField text = field("Reference", "textfield", "exacttextsearcher");
    CustomField area = field("Story", "textarea", "textsearcher");
    CustomField select = field("Channel", "select", "multiselectsearcher");
    CustomField multi = field("Needs", "multiselect", "multiselectsearcher");
    CustomField number = field("Level", "float", "numberrange");
    CustomField time = field("Due", "datetime", "datetimerange");
    CustomField date = field("Review date", "datepicker", "daterange");
    CustomField person = field("Officer", "userpicker", "userpickergroupsearcher");
    CustomField group = field("Department group", "grouppicker", "grouppickersearcher");
    Option phone = option(select, "Phone");
    Option sign = option(multi, "Sign language");
    Option text2 = option(multi, "Text only");
    MutableIssue issue =
        create(
            operator,
            input("All kinds")
                .addCustomFieldValue(text.getIdAsLong(), "RPR-2611-00001-K")
                .addCustomFieldValue(area.getId(), "लंबी कहानी\nदूसरी पंक्ति")
                .addCustomFieldValue(select.getId(), phone.getOptionId().toString())
                .addCustomFieldValue(
                    multi.getId(), sign.getOptionId().toString(), text2.getOptionId().toString())
                .addCustomFieldValue(number.getId(), "2")
                .addCustomFieldValue(time.getId(), "24/Nov/26 5:30 PM")
                .addCustomFieldValue(date.getId(), "2026-12-24")
                .addCustomFieldValue(person.getId(), "operator")
                .addCustomFieldValue(group.getId(), "operators"));
    MutableIssue read = read(issue);
    assertThat(read.getCustomFieldValue(text)).isEqualTo("RPR-2611-00001-K");
    assertThat(read.getCustomFieldValue(area)).isEqualTo("लंबी कहानी\nदूसरी पंक्ति");
    assertThat(read.getCustomFieldValue(select)).isEqualTo(phone);
    assertThat(read.getCustomFieldValue(multi)).isEqualTo(List.of(sign, text2));
    assertThat(read.getCustomFieldValue(number)).isEqualTo(2.0);
    assertThat(((Timestamp) read.getCustomFieldValue(time)).toInstant())
        .isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
    assertThat(((Timestamp) read.getCustomFieldValue(date)).toInstant())
        .isEqualTo(Instant.parse("2026-12-23T18:30:00Z"));
    assertThat(read.getCustomFieldValue(person)).isEqualTo(operator);
    assertThat((List<?>) read.getCustomFieldValue(group))
        .extracting(each -> ((Group) each).getName())
        .containsExactly("operators");
    assertThat(jira.screenFields().display(read, number.getId())).isEqualTo("2");
    assertThat(jira.screenFields().display(read, multi.getId()))
        .isEqualTo("Sign language, Text only");
    List<ScreenField> form = jira.screenFields().forEdit(read);
    assertThat(form)
        .filteredOn(each -> each.id().equals(time.getId()))
        .first()
        .extracting(ScreenField::values)
        .isEqualTo(List.of("2026-11-24T17:30"));
    assertThat(form)
        .filteredOn(each -> each.id().equals(select.getId()))
        .first()
        .satisfies(each -> assertThat(each.choices()).extracting("label").containsExactly("Phone"));
  }

  private Option option(CustomField field, String value) {
    return jira.optionsManager()
        .createOption(
            field.getConfigurationSchemes().get(0).getOneAndOnlyConfig(), null, null, value);
  }

  @Test
  public void editsWriteHistoryAndLeaveTheRestAlone() throws Exception {
    CustomField level = field("Level", "float", "numberrange");
    MutableIssue issue = create(operator, input("Before").addCustomFieldValue(level.getId(), "1"));
    pass(Duration.ofHours(1));
    IssueInputParameters change = jira.issueService().newIssueInputParameters();
    change.setSummary("After").setAssigneeId("operator").addCustomFieldValue(level.getId(), "2");
    UpdateValidationResult valid =
        jira.issueService().validateUpdate(operator, issue.getId(), change);
    assertThat(valid.isValid()).as("%s", valid.getErrorCollection()).isTrue();
    assertThat(jira.issueService().update(operator, valid).isValid()).isTrue();
    MutableIssue read = read(issue);
    assertThat(read.getSummary()).isEqualTo("After");
    assertThat(read.getAssignee()).isEqualTo(operator);
    assertThat(read.getUpdated().toInstant()).isEqualTo(now);
    var histories = jira.changeHistoryManager().getChangeHistories(read);
    assertThat(histories).hasSize(1);
    assertThat(histories.get(0).getAuthorObject()).isEqualTo(operator);
    assertThat(histories.get(0).getChangeItemBeans())
        .extracting(
            ChangeItemBean::getField, ChangeItemBean::getFromString, ChangeItemBean::getToString)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("summary", "Before", "After"),
            org.assertj.core.groups.Tuple.tuple("assignee", null, "operator Example"),
            org.assertj.core.groups.Tuple.tuple("Level", "1", "2"));
    read.setCustomFieldValue(level, 3.0);
    jira.issueManager().updateIssue(admin, read, EventDispatchOption.DO_NOT_DISPATCH, false);
    assertThat(read(issue).getCustomFieldValue(level)).isEqualTo(3.0);
    assertThat(events.of(IssueEvent.class))
        .extracting(IssueEvent::getEventTypeId)
        .containsExactly(EventType.ISSUE_CREATED_ID, EventType.ISSUE_UPDATED_ID);
  }

  @Test
  public void twoWhoChangeDifferentFieldsDoNotOverwriteEachOther() {
    MutableIssue issue = create(operator, input("Shared"));
    MutableIssue one = read(issue);
    MutableIssue other = read(issue);
    one.setSummary("New summary");
    other.setDescription("New description");
    jira.issueManager().updateIssue(admin, one, EventDispatchOption.DO_NOT_DISPATCH, false);
    jira.issueManager().updateIssue(admin, other, EventDispatchOption.DO_NOT_DISPATCH, false);
    assertThat(read(issue).getSummary()).isEqualTo("New summary");
    assertThat(read(issue).getDescription()).isEqualTo("New description");
  }

  @Test
  public void movesAlongTheWorkflow() {
    MutableIssue issue = create(operator, input("Move me"));
    List<Transition> moves = jira.transitions().available(issue, operator);
    assertThat(moves).isNotEmpty();
    Transition first =
        moves.stream()
            .filter(move -> move.to().getName().equals("In Progress"))
            .findFirst()
            .orElseThrow();
    IssueInputParameters input = jira.issueService().newIssueInputParameters();
    input.setComment("I take it");
    IssueResult moved = move(operator, issue, first.id(), input);
    assertThat(moved.isValid()).as("%s", moved.getErrorCollection()).isTrue();
    assertThat(moved.getIssue().getStatus().getName()).isEqualTo("In Progress");
    assertThat(jira.commentManager().getComments(issue))
        .extracting(Comment::getBody)
        .containsExactly("I take it");
    assertThat(jira.changeHistoryManager().getChangeItemsForField(issue, "status"))
        .extracting(ChangeItemBean::getToString)
        .containsExactly("In Progress");
    IssueResult nonsense = move(operator, issue, 4711);
    assertThat(nonsense.isValid()).isFalse();
  }

  @Test
  public void runsAWorkflowOfOurOwnWithScreenAndResolution() throws Exception {
    FieldScreen resolve = jira.fieldScreenFactory().createScreen();
    resolve.setName("Resolve");
    resolve.store();
    resolve.addTab("Fields").addFieldScreenLayoutItem("resolution");
    useWorkflow(
        TestWorkflows.simple(
            """
            <action id="71" name="Resolve" view="fieldscreen">
              <meta name="jira.fieldscreen.id">%d</meta>
              <results><unconditional-result old-status="null" status="null" step="2">
                <post-functions>%s</post-functions></unconditional-result></results>
            </action>
            """
                .formatted(resolve.getId(), TestWorkflows.usualFunctions(4)),
            """
            <action id="91" name="Reopen">
              <restrict-to><conditions><condition type="class">
                <arg name="class.name">com.atlassian.jira.workflow.condition.UserInGroupCondition</arg>
                <arg name="group">operators</arg>
              </condition></conditions></restrict-to>
              <results><unconditional-result old-status="null" status="null" step="1">
                <post-functions>
                  <function type="class">
                    <arg name="class.name">com.atlassian.jira.workflow.function.issue.UpdateIssueFieldFunction</arg>
                    <arg name="field.name">resolution</arg><arg name="field.value"></arg>
                  </function>%s</post-functions></unconditional-result></results>
            </action>
            """
                .formatted(TestWorkflows.usualFunctions(7))));
    MutableIssue issue = create(operator, input("Resolve me"));
    List<Transition> moves = jira.transitions().available(issue, operator);
    assertThat(moves).extracting(Transition::name).containsExactly("Resolve");
    assertThat(moves.get(0).screen()).isPresent();
    assertThat(jira.screenFields().on(moves.get(0).screen().orElseThrow(), issue))
        .extracting(ScreenField::id, ScreenField::required)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("resolution", true));
    assertThat(move(operator, issue, 71).getErrorCollection().getErrors())
        .containsKey("resolution");
    pass(Duration.ofHours(3));
    IssueInputParameters done = jira.issueService().newIssueInputParameters();
    done.setResolutionId("1");
    Issue resolved = move(operator, issue, 71, done).getIssue();
    assertThat(resolved.getStatus().getName()).isEqualTo("Done");
    assertThat(resolved.getResolution().getName()).isEqualTo("Done");
    assertThat(resolved.getResolutionDate().toInstant()).isEqualTo(now);

    ApplicationUser stranger = user("stranger");
    assertThat(jira.transitions().available(resolved, stranger)).isEmpty();
    assertThat(move(stranger, resolved, 91).isValid()).isFalse();
    TransitionValidationResult forced =
        jira.issueService()
            .validateTransition(
                stranger,
                resolved.getId(),
                91,
                jira.issueService().newIssueInputParameters(),
                new TransitionOptions.Builder().skipConditions().build());
    Issue reopened = jira.issueService().transition(stranger, forced).getIssue();
    assertThat(reopened.getStatus().getName()).isEqualTo("To Do");
    assertThat(reopened.getResolution()).isNull();
    assertThat(reopened.getResolutionDate()).isNull();
    assertThat(events.of(IssueEvent.class))
        .extracting(IssueEvent::getEventTypeId)
        .containsExactly(1L, 4L, 7L);
  }

  private void useWorkflow(String xml) throws Exception {
    jira.workflowManager()
        .createWorkflow(
            admin,
            new ConfigurableJiraWorkflow(
                "Ours", WorkflowUtil.convertXMLtoWorkflowDescriptor(xml), jira.workflowManager()));
    AssignableWorkflowScheme scheme =
        jira.workflowSchemeManager()
            .createScheme(
                jira.workflowSchemeManager()
                    .assignableBuilder()
                    .setName("Our scheme")
                    .setDefaultWorkflow("Ours")
                    .build());
    jira.workflowSchemeManager()
        .addSchemeToProject(project, jira.workflowSchemeManager().getSchemeObject(scheme.getId()));
    assertThat(jira.workflowManager().getWorkflow(project.getId(), "1").getName())
        .isEqualTo("Ours");
  }

  @Test
  public void ofManyWhoMakeTheSameMoveOneWins() throws Exception {
    useWorkflow(
        TestWorkflows.simple(
            """
            <action id="71" name="Finish">
              <results><unconditional-result old-status="null" status="null" step="2">
                <post-functions>%s</post-functions></unconditional-result></results>
            </action>
            """
                .formatted(TestWorkflows.usualFunctions(5)),
            ""));
    MutableIssue issue = create(operator, input("Once"));
    List<TransitionValidationResult> valid =
        Stream.generate(
                () ->
                    jira.issueService()
                        .validateTransition(
                            operator,
                            issue.getId(),
                            71,
                            jira.issueService().newIssueInputParameters()))
            .limit(4)
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    long won = 0;
    for (Future<IssueResult> each :
        threads.invokeAll(
            valid.stream()
                .<Callable<IssueResult>>map(
                    one -> () -> jira.issueService().transition(operator, one))
                .toList())) {
      won += each.get().isValid() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(won).isEqualTo(1);
    assertThat(jira.changeHistoryManager().getChangeItemsForField(issue, "status")).hasSize(1);
    assertThat(read(issue).getStatus().getName()).isEqualTo("Done");
  }

  @Test
  public void permissionsAreCheckedPerIssue() throws Exception {
    CustomField group = field("Department group", "grouppicker", "grouppickersearcher");
    ApplicationUser officer = user("phe", "dept-phe");
    ApplicationUser other = user("food", "dept-food");
    Scheme scheme =
        jira.permissionSchemeManager()
            .createSchemeAndEntities(
                new Scheme(
                    null,
                    "PermissionScheme",
                    "Grievance permissions",
                    "",
                    List.of(
                        new SchemeEntity("group", "operators", ProjectPermissions.BROWSE_PROJECTS),
                        new SchemeEntity("group", "operators", ProjectPermissions.CREATE_ISSUES),
                        new SchemeEntity(
                            "groupCF", group.getId(), ProjectPermissions.BROWSE_PROJECTS),
                        new SchemeEntity(
                            "groupCF", group.getId(), ProjectPermissions.EDIT_ISSUES))));
    jira.permissionSchemeManager().addSchemeToProject(project, scheme);
    MutableIssue issue =
        create(operator, input("Hand pump").addCustomFieldValue(group.getId(), "dept-phe"));
    assertThat(jira.issueService().getIssue(officer, issue.getKey()).isValid()).isTrue();
    assertThat(jira.issueService().isEditable(issue, officer)).isTrue();
    assertThat(jira.issueService().isEditable(issue, operator)).isFalse();
    var hidden = jira.issueService().getIssue(other, issue.getKey());
    assertThat(hidden.getErrorCollection().getReasons())
        .containsExactly(ErrorCollection.Reason.FORBIDDEN);
    assertThat(hidden.getIssue()).isNull();
    assertThat(jira.issueService().getIssue(null, issue.getId()).isValid()).isFalse();
    assertThat(jira.issueService().getIssue(operator, "GRV-99").getErrorCollection().getReasons())
        .containsExactly(ErrorCollection.Reason.NOT_FOUND);
    assertThat(refused(officer, input("x")).getReasons())
        .containsExactly(ErrorCollection.Reason.FORBIDDEN);
    assertThat(jira.transitions().available(issue, officer)).isEmpty();
    assertThat(jira.searchService().searchCount(officer, query("project = GRV"))).isEqualTo(1);
    assertThat(jira.searchService().searchCount(other, query("project = GRV"))).isZero();
    assertThat(jira.searchService().searchCountOverrideSecurity(other, query(""))).isEqualTo(1);
    assertThat(jira.searchService().searchCount(null, query(""))).isZero();
  }

  @Test
  public void commentsCanBeForAGroupOnly() {
    MutableIssue issue = create(operator, input("Talk"));
    Comment open = jira.commentManager().create(issue, operator, "For all", true);
    jira.commentManager().create(issue, operator, "Inside", "operators", null, false);
    assertThat(jira.commentManager().getComments(issue)).hasSize(2);
    assertThat(jira.commentManager().getCommentsForUser(issue, admin))
        .extracting(Comment::getBody)
        .containsExactly("For all");
    assertThat(jira.commentManager().getCommentById(open.getId()).getBody()).isEqualTo("For all");
    assertThat(jira.commentManager().getLastComment(issue).getBody()).isEqualTo("Inside");
    assertThat(events.of(IssueEvent.class))
        .filteredOn(event -> event.getEventTypeId().equals(EventType.ISSUE_COMMENTED_ID))
        .hasSize(1);
  }

  @Test
  public void filesAreMovedInAndRemoved() throws Exception {
    MutableIssue issue = create(operator, input("Photo"));
    Path photo = folder.newFile().toPath();
    Files.writeString(photo, "jpeg");
    jira.attachmentManager()
        .createAttachment(
            new CreateAttachmentParamsBean.Builder()
                .file(photo.toFile())
                .filename("फोटो.jpg")
                .contentType("image/jpeg")
                .author(operator)
                .issue(issue)
                .build());
    assertThat(photo).doesNotExist();
    Attachment attachment = jira.attachmentManager().getAttachments(issue).get(0);
    assertThat(issue.getAttachments()).hasSize(1);
    assertThat(attachment.getFilename()).isEqualTo("फोटो.jpg");
    assertThat(attachment.getFilesize()).isEqualTo(4);
    try (InputStream in = jira.attachments().open(attachment)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("jpeg");
    }
    jira.attachmentManager().deleteAttachment(attachment);
    assertThat(jira.attachmentManager().getAttachment(attachment.getId())).isNull();
  }

  @Test
  public void propertiesAreKeptPerEntity() {
    var properties = jira.jsonEntityPropertyManager();
    properties.put("IssueProperty", 1L, "sla", "{\"state\":\"running\",\"n\":1}");
    properties.put("IssueProperty", 1L, "sla", "{\"state\":\"held\"}");
    assertThat(properties.get("IssueProperty", 1L, "sla").getValue())
        .isEqualTo("{\"state\":\"held\"}");
    assertThat(properties.findKeys("IssueProperty", 1L)).containsExactly("sla");
    properties.delete("IssueProperty", 1L, "sla");
    assertThat(properties.exists("IssueProperty", 1L, "sla")).isFalse();
  }

  @Test
  public void deletesWithEverythingThatHangsOnIt() {
    MutableIssue issue = create(operator, input("Gone soon"));
    jira.commentManager().create(issue, operator, "Oh", false);
    assertThat(jira.issueService().validateDelete(operator, issue.getId()).isValid()).isFalse();
    var errors = new com.atlassian.jira.util.SimpleErrorCollection();
    jira.projectRoleService()
        .addActorsToProjectRole(
            List.of("operator"),
            jira.projectRoleManager().getProjectRole("Administrators"),
            project,
            "atlassian-user-role-actor",
            errors);
    var valid = jira.issueService().validateDelete(operator, issue.getId());
    assertThat(jira.issueService().delete(operator, valid).hasAnyErrors()).isFalse();
    assertThat(jira.issueManager().getIssueObject(issue.getId())).isNull();
  }

  @Override
  protected PluginModules modules() {
    return new FakePlugins(
            """
            <atlassian-plugin key="test.plugin" name="Test">
              <workflow-function key="route" class="test.Factory"><function-class>test.Route</function-class></workflow-function>
              <workflow-validator key="check" class="test.Factory"><validator-class>test.Check</validator-class></workflow-validator>
            </atlassian-plugin>
            """)
        .with("test.Route", () -> new Route())
        .with("test.Check", () -> new Check());
  }

  /** Sets the description before the issue is stored, and fails if it is told to. */
  private static final class Route extends AbstractJiraFunctionProvider {
    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Map transientVars, Map args, PropertySet ps) {
      MutableIssue issue = getIssue(transientVars);
      if (issue.getSummary().contains("fail")) {
        throw new IllegalStateException("The router is broken");
      }
      issue.setDescription(
          "Routed for " + getCallerUser(transientVars, args).getName() + ", id " + issue.getId());
    }
  }

  private static final class Check implements Validator {
    @Override
    @SuppressWarnings("rawtypes")
    public void validate(Map transientVars, Map args, PropertySet ps) throws InvalidInputException {
      if (((Issue) Objects.requireNonNull(transientVars.get("issue")))
          .getSummary()
          .contains("spam")) {
        throw new InvalidInputException("summary", "No spam");
      }
    }
  }

  private void useWorkflowWithPlugin() throws Exception {
    String xml = TestWorkflows.simple("", "");
    useWorkflow(
        xml.replaceFirst(
                "<results>",
                """
                <validators><validator name="" type="class">
                  <arg name="class.name">test.Check</arg>
                  <arg name="full.module.key">test.plugincheck</arg></validator></validators>
                <results>""")
            .replaceFirst(
                "<post-functions>",
                """
                <post-functions><function type="class">
                  <arg name="class.name">test.Route</arg>
                  <arg name="full.module.key">test.pluginroute</arg></function>"""));
  }

  @Test
  public void runsFunctionsAndValidatorsOfPlugins() throws Exception {
    useWorkflowWithPlugin();
    assertThat(create(operator, input("Water")).getDescription())
        .isEqualTo("Routed for operator, id null");
    IssueResult spam =
        jira.issueService()
            .create(operator, jira.issueService().validateCreate(operator, input("spam")));
    assertThat(spam.getErrorCollection().getErrors()).containsEntry("summary", "No spam");
    assertThat(spam.getIssue()).isNull();
    assertThat(jira.issueManager().getIssueCountForProject(project.getId())).isEqualTo(1);
  }

  @Test
  public void aFailingFunctionLeavesNothingBehind() throws Exception {
    useWorkflowWithPlugin();
    assertThatThrownBy(
            () ->
                jira.issueService()
                    .create(operator, jira.issueService().validateCreate(operator, input("fail"))))
        .hasMessageContaining("The router is broken");
    assertThat(jira.issueManager().getIssueCountForProject(project.getId())).isZero();
    assertThat(events.of(IssueEvent.class)).isEmpty();
  }

  @Test
  public void linksIssuesOnce() throws CreateException {
    MutableIssue one = create(operator, input("No water"));
    MutableIssue two = create(operator, input("No water here either"));
    IssueLinkManager links = jira.issueLinkManager();
    Long relates =
        jira.issueLinkTypeManager().getIssueLinkTypesByName("Relates").iterator().next().getId();

    links.createIssueLink(two.getId(), one.getId(), relates, 1L, operator);
    links.createIssueLink(two.getId(), one.getId(), relates, 1L, operator);

    assertThat(links.getOutwardLinks(two.getId()))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.getDestinationId()).isEqualTo(one.getId());
              assertThat(link.getIssueLinkType().getOutward()).isEqualTo("relates to");
            });
    assertThat(links.getInwardLinks(one.getId())).hasSize(1);
    assertThat(links.getInwardLinks(two.getId())).isEmpty();
    assertThatThrownBy(() -> links.createIssueLink(one.getId(), one.getId(), relates, 1L, operator))
        .isInstanceOf(CreateException.class);
  }
}
