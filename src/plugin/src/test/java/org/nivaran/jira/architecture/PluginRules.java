package org.nivaran.jira.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may use what in the plugin. Each rule is for a base package, so that it can be tested. */
final class PluginRules {

  /** Every adapter may use these; they use no adapter. */
  static final List<String> SHARED =
      List.of(
          "settings",
          "field",
          "language",
          "json",
          "people",
          "page",
          "admin",
          "meeting",
          "operator",
          "signlanguage",
          "sheet");

  static final List<String> ADAPTERS =
      List.of(
          "intake",
          "telephone",
          "sms",
          "notify",
          "mail",
          "health",
          "workflow",
          "rest",
          "panel",
          "search",
          "dashboard",
          "setup",
          "reference",
          "clocks",
          "status",
          "feedback",
          "camp",
          "store",
          "tracker",
          "schedule");

  static final String WIRING = "wiring";

  private static final Map<String, Set<String>> CLOCK =
      Map.ofEntries(
          Map.entry("java.time.Instant", Set.of("now")),
          Map.entry("java.time.LocalDate", Set.of("now")),
          Map.entry("java.time.LocalTime", Set.of("now")),
          Map.entry("java.time.LocalDateTime", Set.of("now")),
          Map.entry("java.time.ZonedDateTime", Set.of("now")),
          Map.entry("java.time.OffsetDateTime", Set.of("now")),
          Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
          Map.entry("java.time.InstantSource", Set.of("system")),
          Map.entry("java.time.ZoneId", Set.of("systemDefault")),
          Map.entry("java.util.TimeZone", Set.of("getDefault")),
          Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime")));

  static List<ArchRule> all(String base) {
    return List.of(
        adaptersStandAlone(base),
        sharedPackagesKnowNoAdapter(base),
        nobodyKnowsTheWiring(base),
        noComponentAccessor(base),
        noMutableStatics(base),
        activeObjectsStayInside(base),
        timeIsAParameter(base),
        threadsHaveAnOwner(base));
  }

  static ArchRule adaptersStandAlone(String base) {
    DescribedPredicate<JavaClass> inAdapter =
        DescribedPredicate.describe("are in an adapter", each -> !adapterOf(base, each).isEmpty());
    return classes()
        .that(inAdapter)
        .should(
            new com.tngtech.archunit.lang.ArchCondition<JavaClass>("use no other adapter") {
              @Override
              public void check(JavaClass item, com.tngtech.archunit.lang.ConditionEvents events) {
                String own = adapterOf(base, item);
                item.getDirectDependenciesFromSelf()
                    .forEach(
                        dependency -> {
                          String other = adapterOf(base, dependency.getTargetClass());
                          if (!other.isEmpty() && !other.equals(own)) {
                            events.add(
                                com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    item, dependency.getDescription()));
                          }
                        });
              }
            })
        .because("only the wiring puts adapters together");
  }

  static ArchRule sharedPackagesKnowNoAdapter(String base) {
    return noClasses()
        .that()
        .resideInAnyPackage(within(base, SHARED))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(within(base, ADAPTERS))
        .because("what everybody uses must not drag an adapter along");
  }

  static ArchRule nobodyKnowsTheWiring(String base) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(base + "." + WIRING + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(base + "." + WIRING + "..")
        .because("the wiring knows everybody");
  }

  static ArchRule noComponentAccessor(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.atlassian.jira.component.ComponentAccessor")
        .because("what we need of the host is listed on one page");
  }

  static ArchRule noMutableStatics(String base) {
    DescribedPredicate<JavaField> mutable =
        DescribedPredicate.describe(
            "could change",
            field ->
                !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                    || field.getRawType().isAssignableTo(ThreadLocal.class)
                    || field.getRawType().getPackageName().equals("java.util.concurrent.atomic")
                    || field.getRawType().isAssignableTo(java.util.concurrent.ConcurrentMap.class)
                    || field.getRawType().isAssignableTo(java.util.HashMap.class)
                    || field.getRawType().isAssignableTo(java.util.ArrayList.class));
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(base + "..")
        .and()
        .areStatic()
        .and()
        // The compiler keeps the state of assertions there.
        .doNotHaveName("$assertionsDisabled")
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.be(mutable)))
        .because("a plugin is enabled again in the same machine, and there are several nodes");
  }

  static ArchRule activeObjectsStayInside(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackages(base + ".store..", base + "." + WIRING + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..", base + ".store..")
        .because("records are the store's business");
  }

  static ArchRule timeIsAParameter(String base) {
    DescribedPredicate<JavaCall<?>> looksAtTheClock =
        DescribedPredicate.describe(
            "looks at the machine's clock",
            call -> {
              String owner = call.getTargetOwner().getFullName();
              boolean freshDate =
                  owner.equals("java.util.Date")
                      && call.getTarget().getName().equals(JavaCodeUnitNames.CONSTRUCTOR)
                      && call.getTarget().getRawParameterTypes().isEmpty();
              boolean anyArguments = !owner.startsWith("java.time.") || isSystemClock(call);
              return freshDate
                  || anyArguments
                      && CLOCK.getOrDefault(owner, Set.of()).contains(call.getTarget().getName());
            });
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackage(base + "." + WIRING + "..")
        .should()
        .callCodeUnitWhere(looksAtTheClock)
        .because("tests and late jobs need the time to be a parameter");
  }

  /** {@code now(clock)} takes its time from a parameter. */
  private static boolean isSystemClock(JavaCall<?> call) {
    return call.getTarget().getRawParameterTypes().stream()
        .noneMatch(type -> type.isAssignableTo(java.time.Clock.class));
  }

  static ArchRule threadsHaveAnOwner(String base) {
    DescribedPredicate<JavaCall<?>> makesThreads =
        DescribedPredicate.describe(
            "makes threads",
            call -> {
              String owner = call.getTargetOwner().getFullName();
              return owner.equals("java.util.concurrent.Executors")
                  || owner.equals("java.lang.Thread")
                      && call.getTarget().getName().equals(JavaCodeUnitNames.CONSTRUCTOR)
                  || owner.equals("java.util.Timer");
            });
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackages(base + ".schedule..", base + "." + WIRING + "..")
        .should()
        .callCodeUnitWhere(makesThreads)
        .because("every thread is stopped when the plugin is");
  }

  static String[] within(String base, List<String> packages) {
    return packages.stream().map(name -> base + "." + name + "..").toArray(String[]::new);
  }

  /** All packages that the rules name. */
  static List<String> named() {
    List<String> named = new ArrayList<>(SHARED);
    named.addAll(ADAPTERS);
    named.add(WIRING);
    return named;
  }

  private static String adapterOf(String base, JavaClass item) {
    String name = item.getPackageName();
    return ADAPTERS.stream()
        .filter(
            adapter ->
                name.equals(base + "." + adapter) || name.startsWith(base + "." + adapter + "."))
        .findFirst()
        .orElse("");
  }

  private static final class JavaCodeUnitNames {
    static final String CONSTRUCTOR =
        com.tngtech.archunit.core.domain.JavaConstructor.CONSTRUCTOR_NAME;
  }

  private PluginRules() {}
}
