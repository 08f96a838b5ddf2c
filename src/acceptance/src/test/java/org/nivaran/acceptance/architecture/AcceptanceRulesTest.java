package org.nivaran.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.Test;

/** What tests from outside may use. Each rule must catch the planted violation. */
public class AcceptanceRulesTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .importUrl(AcceptanceRulesTest.class.getProtectionDomain().getCodeSource().getLocation());
  private static final JavaClasses REAL =
      ALL.that(not(resideInAPackage("..architecture.planted..")));

  private static final ArchRule NO_LOCATOR_OUTSIDE_PAGES =
      noClasses()
          .that()
          .resideOutsideOfPackage("..browser.pages..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo("org.openqa.selenium.By")
          .as("no locator outside browser.pages")
          .because("a page that changes must be mended in one place");

  private static final ArchRule ONLY_THE_TESTING_PACKAGE =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.nivaran..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.nivaran.acceptance..", "org.nivaran.sandbox.testing.."))))
          .as("only the sandbox's testing package")
          .because("these tests see the product as a user does");

  private static final ArchRule NO_SLEEP =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .as("no sleeping")
          .because("tests wait on conditions");

  @Test
  public void thePackagesExist() {
    assertThat(ALL.that(resideInAPackage("..browser.pages.."))).isNotEmpty();
    assertThat(ALL.that(resideInAPackage("..browser.journeys.."))).isNotEmpty();
    assertThat(ALL.that(resideInAPackage("..architecture.planted.."))).isNotEmpty();
  }

  @Test
  public void locatorsStayInPages() {
    holdsAndCatches(NO_LOCATOR_OUTSIDE_PAGES);
  }

  @Test
  public void onlyTheTestingPackageOfTheSandboxIsUsed() {
    holdsAndCatches(ONLY_THE_TESTING_PACKAGE);
  }

  @Test
  public void nobodySleeps() {
    holdsAndCatches(NO_SLEEP);
  }

  private static void holdsAndCatches(ArchRule rule) {
    rule.check(REAL);
    assertThat(rule.evaluate(ALL).hasViolation()).as("catches the planted violation").isTrue();
  }
}
