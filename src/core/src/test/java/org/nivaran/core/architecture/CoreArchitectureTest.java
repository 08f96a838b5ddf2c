package org.nivaran.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.Test;

public class CoreArchitectureTest {

  private static final String CORE = "org.nivaran.core";
  private static final String PLANTED = "org.nivaran.core.architecture.planted";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(CORE);

  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

  @Test
  public void everyPackageThatTheRulesNameIsThere() {
    for (String name : CoreRules.ALL) {
      assertThat(MAIN.stream())
          .as("classes of " + name)
          .anyMatch(each -> each.getPackageName().equals(CORE + "." + name));
    }
  }

  @Test
  public void everyPackageIsNamedByTheRules() {
    assertThat(MAIN.stream())
        .allMatch(
            each ->
                each.getPackageName().equals(CORE)
                    || CoreRules.ALL.contains(each.getPackageName().substring(CORE.length() + 1)));
  }

  @Test
  public void theCoreKeepsItsRules() {
    for (ArchRule rule : CoreRules.all(CORE)) {
      rule.check(MAIN);
    }
  }

  @Test
  public void aForeignLibraryIsCaught() {
    caught(CoreRules.onlyPlainJava(PLANTED), "UsesALibrary");
  }

  @Test
  public void aCycleIsCaught() {
    caught(CoreRules.noCycles(PLANTED), "Cycle detected");
  }

  @Test
  public void aDomainClassThatKnowsAPortIsCaught() {
    caught(CoreRules.domainStandsAlone(PLANTED), "KnowsAPort");
  }

  @Test
  public void aDomainClassThatKnowsAUseCaseIsCaught() {
    caught(CoreRules.domainStandsAlone(PLANTED), "KnowsAUseCase");
  }

  @Test
  public void aPortThatKnowsAUseCaseIsCaught() {
    caught(CoreRules.portsKnowNoUseCase(PLANTED), "PortKnowsUseCase");
  }

  @Test
  public void everyLookAtTheMachinesClockIsCaught() {
    for (String method :
        new String[] {"instant", "date", "millis", "defaultZone", "localDate", "systemSource"}) {
      caught(CoreRules.timeIsAParameter(PLANTED), "LooksAtTheClock." + method + "(");
    }
  }

  private static void caught(ArchRule rule, String where) {
    assertThat(rule.evaluate(VIOLATIONS).getFailureReport().toString()).contains(where);
  }
}
