package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.Test;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Move;
import org.nivaran.jira.setup.WorkflowFiles.Variant;

/** The four workflows are one model and its variants, and each holds together. */
public class WorkflowFilesTest {

  /** After a change of the model, {@code -Dworkflows.write=true} writes the others anew. */
  @Test
  public void theOthersAreTheModelWithoutWhatTheirKindDoesNotKnow() {
    for (Map.Entry<String, Variant> variant : WorkflowFiles.VARIANTS.entrySet()) {
      String derived = WorkflowFiles.derived(variant.getValue());
      if (Boolean.getBoolean("workflows.write")) {
        WorkflowFiles.write(variant.getKey(), derived);
      }
      assertThat(WorkflowFiles.read(variant.getKey())).as(variant.getKey()).isEqualTo(derived);
    }
  }

  @Test
  public void eachKindHasItsFile() {
    for (Kind kind : Kind.values()) {
      assertThat(WorkflowFiles.names()).contains(Workflows.file(kind));
    }
  }

  @Test
  public void everyMoveLeadsSomewhereAndIsOfferedSomewhere() {
    for (String name : WorkflowFiles.names()) {
      String xml = WorkflowFiles.read(name);
      Set<String> steps = all(xml, "<step id=\"(\\d+)\"");
      Set<String> moves =
          all(xml.substring(xml.indexOf("<common-actions>")), "<action id=\"(\\d+)\"");
      assertThat(steps).as(name).containsAll(all(xml, "status=\"[a-z]+\" step=\"(\\d+)\""));
      assertThat(all(xml, "<common-action id=\"(\\d+)\"")).as(name).isEqualTo(moves);
    }
  }

  @Test
  public void everyStatusAndMoveIsOneOfOurs() {
    for (String name : WorkflowFiles.names()) {
      String xml = WorkflowFiles.read(name);
      for (String state : all(xml, "@status:([a-z-]+)@")) {
        assertThat(GrievanceState.values())
            .as(name)
            .anyMatch(each -> each.name().equalsIgnoreCase(state.replace('-', '_')));
      }
      for (String move :
          all(
              xml.substring(xml.indexOf("<common-actions>")),
              "<action id=\"\\d+\" name=\"([^\"]+)\"")) {
        assertThat(Move.ofTransitionName(move)).as(name + ": " + move).isPresent();
      }
    }
  }

  private static Set<String> all(String xml, String pattern) {
    Set<String> found = new TreeSet<>();
    for (MatchResult each : Pattern.compile(pattern).matcher(xml).results().toList()) {
      found.add(each.group(1));
    }
    return found;
  }
}
