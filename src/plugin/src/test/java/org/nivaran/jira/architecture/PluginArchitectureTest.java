package org.nivaran.jira.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.Test;

public class PluginArchitectureTest {

  private static final String PLUGIN = "org.nivaran.jira";
  private static final String PLANTED = "org.nivaran.jira.architecture.planted";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PLUGIN);

  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

  @Test
  public void everyPackageThatTheRulesNameIsThere() {
    for (String name : PluginRules.named()) {
      assertThat(MAIN.stream())
          .as("classes of " + name)
          .anyMatch(each -> each.getPackageName().equals(PLUGIN + "." + name));
    }
  }

  @Test
  public void everyPackageIsNamedByTheRules() {
    assertThat(MAIN.stream())
        .allMatch(
            each ->
                PluginRules.named().stream()
                    .anyMatch(
                        name ->
                            (each.getPackageName() + ".").startsWith(PLUGIN + "." + name + ".")));
  }

  @Test
  public void thePluginKeepsItsRules() {
    for (ArchRule rule : PluginRules.all(PLUGIN)) {
      rule.check(MAIN);
    }
  }

  @Test
  public void anAdapterThatUsesAnotherIsCaught() {
    caught(PluginRules.adaptersStandAlone(PLANTED), "UsesATracker");
  }

  @Test
  public void aSharedClassThatUsesAnAdapterIsCaught() {
    caught(PluginRules.sharedPackagesKnowNoAdapter(PLANTED), "KnowsATracker");
  }

  @Test
  public void aUseOfTheWiringIsCaught() {
    caught(PluginRules.nobodyKnowsTheWiring(PLANTED), "KnowsTheWiring");
  }

  @Test
  public void theComponentAccessorIsCaught() {
    caught(PluginRules.noComponentAccessor(PLANTED), "AsksTheAccessor");
  }

  @Test
  public void everyMutableStaticIsCaught() {
    for (String field : new String[] {"counter", "ATOMIC", "MAP", "LOCAL"}) {
      caught(PluginRules.noMutableStatics(PLANTED), "KeepsState." + field);
    }
  }

  @Test
  public void aRecordOutsideTheStoreIsCaught() {
    caught(PluginRules.activeObjectsStayInside(PLANTED), "HasAnEntity");
  }

  @Test
  public void everyLookAtTheMachinesClockIsCaught() {
    for (String method : new String[] {"instant", "date", "millis", "zone", "source", "today"}) {
      caught(PluginRules.timeIsAParameter(PLANTED), "LooksAtTheClock." + method + "(");
    }
  }

  @Test
  public void everyThreadWithoutAnOwnerIsCaught() {
    for (String method : new String[] {"thread", "pool"}) {
      caught(PluginRules.threadsHaveAnOwner(PLANTED), "StartsThreads." + method + "(");
    }
  }

  private static void caught(ArchRule rule, String where) {
    assertThat(rule.evaluate(VIOLATIONS).getFailureReport().toString()).contains(where);
  }
}
