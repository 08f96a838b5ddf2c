package org.nivaran.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the core's architecture, for any base package, so that violations can be planted.
 */
final class CoreRules {

  /** Packages of the domain: they know neither ports nor use cases. */
  static final List<String> DOMAIN =
      List.of(
          "grievance",
          "place",
          "routing",
          "calendar",
          "clock",
          "intake",
          "notify",
          "feedback",
          "tally",
          "meeting",
          "sms",
          "telephone",
          "signlanguage",
          "camp");

  static final List<String> ALL =
      Stream.concat(DOMAIN.stream(), Stream.of("port", "usecase")).toList();

  private static final Set<String> READS_THE_MACHINE =
      Set.of(
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.LocalTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.YearMonth.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.InstantSource.system",
          "java.time.ZoneId.systemDefault",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime");

  private static final DescribedPredicate<JavaAccess<?>> READING_THE_MACHINE =
      describe(
          "reading the machine's time or zone",
          access ->
              READS_THE_MACHINE.contains(access.getTargetOwner().getName() + "." + access.getName())
                  || (access.getTargetOwner().getName().equals("java.util.Date")
                      && access.getName().equals("<init>")
                      && access.getTarget().getFullName().endsWith("<init>()")));

  static ArchRule onlyPlainJava(String base) {
    return classes()
        .that()
        .resideInAPackage(base + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                base + "..", "java..", "javax.crypto..", "org.jspecify.annotations.."))
        .as("the core uses Java and nothing else")
        .because("its rules must outlive Jira, Spring and every database");
  }

  static ArchRule noCycles(String base) {
    return slices()
        .matching(base + ".(*)..")
        .should()
        .beFreeOfCycles()
        .as("the core's packages are free of cycles")
        .because("a package can only be understood without those that use it");
  }

  static ArchRule domainStandsAlone(String base) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(base, DOMAIN))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(base, List.of("port", "usecase")))
        .as("the domain knows neither ports nor use cases")
        .because("a rule of the desk must be testable with values alone");
  }

  static ArchRule portsKnowNoUseCase(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + ".port..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(base + ".usecase..")
        .as("ports know no use case")
        .because("adapters implement ports without pulling in what calls them");
  }

  static ArchRule timeIsAParameter(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .should()
        .accessTargetWhere(READING_THE_MACHINE)
        .as("time and zone are parameters")
        .because("tests tick instead of sleeping, and a server's zone must not move a due time");
  }

  private static String[] packages(String base, List<String> names) {
    return names.stream().map(name -> base + "." + name + "..").toArray(String[]::new);
  }

  static List<ArchRule> all(String base) {
    return Arrays.asList(
        onlyPlainJava(base),
        noCycles(base),
        domainStandsAlone(base),
        portsKnowNoUseCase(base),
        timeIsAParameter(base));
  }

  private CoreRules() {}
}
