package org.nivaran.jira.workflow.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;
import org.nivaran.jira.workflow.FunctionView;

/** The editor's screens of all our parts, in both languages and with hostile settings. */
public class PartEditorTest {
  private static final String HOSTILE = "\"><script>x</script>&'";
  private static final String SETTINGS = "templates/workflow/settings.vm";
  private static final String VIEW = "templates/workflow/part.vm";

  private final PaperJira jira = new PaperJira();

  @Test
  public void everyEditorHasItsWordsInBothLanguages() throws Exception {
    for (Texts texts : List.of(PropertyTexts.english(), PropertyTexts.hindi())) {
      for (PartEditor editor : all(texts, choices(texts))) {
        String form = render(SETTINGS, editor.getVelocityParams("input-parameters", nothing()));
        for (Setting setting : editor.settings()) {
          assertThat(form).contains("name=\"" + setting.name() + "\"");
        }
        assertThat(form).contains("<td class=\"fieldLabelArea\">").doesNotContain("$");
        Map<String, ?> view = editor.getVelocityParams("view", nothing());
        assertThat(render(VIEW, view)).doesNotContain("$").contains("<strong>");
      }
    }
  }

  @Test
  public void whatIsSavedUnchangedIsWhatStoodThere() throws Exception {
    Texts texts = PropertyTexts.english();
    for (PartEditor editor : all(texts, choices(texts))) {
      Map<String, Object> form = new HashMap<>();
      for (Setting setting : editor.settings()) {
        boolean several = setting.input() instanceof Setting.Choice choice && choice.any();
        form.put(
            setting.name(),
            several ? setting.initial().split(",") : new String[] {setting.initial()});
      }
      Map<String, ?> arguments = editor.getDescriptorParams(form);
      for (Setting setting : editor.settings()) {
        assertThat(arguments.get(setting.name())).isEqualTo(setting.initial());
      }
    }
  }

  @Test
  public void showsWhatIsSet() throws Exception {
    Texts texts = PropertyTexts.english();
    ConditionDescriptor condition = new ConditionDescriptor();
    set(condition.getArgs(), "department", "phe", "desk", "true");
    IsDepartmentEditor department = new IsDepartmentEditor(texts, choices(texts));
    assertThat(render(VIEW, department.getVelocityParams("view", condition)))
        .contains("Department: <strong>Public Health Engineering</strong>")
        .contains("The desk too: <strong>yes</strong>");
    assertThat(render(SETTINGS, department.getVelocityParams("edit-parameters", condition)))
        .contains("<option value=\"phe\" selected>")
        .contains("name=\"desk\" value=\"true\" aria-describedby=\"nivaran-desk-help\" checked");

    ValidatorDescriptor validator = new ValidatorDescriptor();
    set(validator.getArgs(), "categories", "handpump,garbage");
    WorksNeedPhotoEditor works = new WorksNeedPhotoEditor(texts, choices(texts));
    assertThat(render(VIEW, works.getVelocityParams("view", validator)))
        .contains("<strong>Handpump, Garbage</strong>");
    assertThat(render(SETTINGS, works.getVelocityParams("edit-parameters", validator)))
        .contains("value=\"handpump\" checked>")
        .contains("value=\"power-cut\">");
  }

  @Test
  public void refusesWhatCannotBeAndSaysWhatWouldBeRight() {
    Texts texts = PropertyTexts.english();
    assertWrong(
        new HoldNeedsReviewEditor(texts),
        Map.of("mostDays", new String[] {"0"}),
        "Longest wait in days: a whole number from 1 to 183 is needed.");
    assertWrong(
        new HoldNeedsReviewEditor(texts),
        Map.of(),
        "Longest wait in days: a whole number from 1 to 183 is needed.");
    assertWrong(
        new TransferNeedsReasonEditor(texts),
        Map.of("leastCharacters", new String[] {"many"}),
        "Shortest reason: a whole number from 1 to 500 is needed.");
    assertWrong(
        new WorksNeedPhotoEditor(texts, choices(texts)),
        Map.of("categories", new String[] {"handpump", "no-such"}),
        "Further categories of works: choose from the list.");
    assertWrong(
        new IsDepartmentEditor(texts, choices(texts)),
        Map.of("department", new String[] {"phe", "cspdcl"}),
        "Department: choose from the list.");
    assertWrong(
        new MayCloseEditor(texts),
        Map.of("groups", new String[] {"x".repeat(1001)}),
        "Groups: at most 1000 characters.");
  }

  @Test
  public void thereIsNothingToChooseBeforeTheSetUp() {
    Texts texts = PropertyTexts.english();
    Choices none =
        new Choices(
            Optional::empty,
            () -> {
              throw new IllegalStateException("not set up");
            },
            texts);
    assertThat(new WorksNeedPhotoEditor(texts, none).settings().get(0).input())
        .isEqualTo(new Setting.Choice(List.of(), true));
  }

  @Test
  public void everyViewEscapes() throws Exception {
    Texts texts = PropertyTexts.english();
    ConditionDescriptor condition = new ConditionDescriptor();
    FunctionDescriptor function = new FunctionDescriptor();
    ValidatorDescriptor validator = new ValidatorDescriptor();
    for (AbstractDescriptor descriptor : List.of(condition, function, validator)) {
      for (PartEditor editor : all(texts, choices(texts))) {
        for (Setting setting : editor.settings()) {
          set(condition.getArgs(), setting.name(), HOSTILE);
          set(function.getArgs(), setting.name(), HOSTILE);
          set(validator.getArgs(), setting.name(), HOSTILE);
        }
        assertThat(render(VIEW, editor.getVelocityParams("view", descriptor)))
            .doesNotContain("<script");
        assertThat(render(SETTINGS, editor.getVelocityParams("edit-parameters", descriptor)))
            .doesNotContain("<script");
      }
    }
    set(function.getArgs(), "full.module.key", HOSTILE);
    assertThat(
            render(
                "templates/workflow/function.vm",
                new FunctionView(texts).getVelocityParams("view", function)))
        .doesNotContain("<script");
  }

  private static void assertWrong(PartEditor editor, Map<String, Object> form, String message) {
    assertThatThrownBy(() -> editor.getDescriptorParams(form))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private Choices choices(Texts texts) {
    return new Choices(jira.settings(), RaipurDesk.data(), texts);
  }

  private static List<PartEditor> all(Texts texts, Choices choices) {
    return List.of(
        new HoldsPostEditor(texts, choices),
        new IsDepartmentEditor(texts, choices),
        new MayCloseEditor(texts),
        new HoldNeedsReviewEditor(texts),
        new TransferNeedsReasonEditor(texts),
        new MayAskEditor(texts),
        new WorksNeedPhotoEditor(texts, choices),
        new ResolutionFitsKindEditor(texts),
        new RecordMoveEditor(texts, choices),
        new SendToDepartmentEditor(texts, choices),
        new TransferEditor(texts, choices),
        new TellCitizenEditor(texts));
  }

  private static AbstractDescriptor nothing() {
    return new ConditionDescriptor();
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void set(Map args, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      args.put(pairs[i], pairs[i + 1]);
    }
  }

  private static String render(String template, Map<String, ?> view) throws Exception {
    return TemplateRendering.render(template, view, Locale.ENGLISH, false);
  }
}
