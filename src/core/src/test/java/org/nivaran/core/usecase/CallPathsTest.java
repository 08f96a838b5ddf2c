package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.WholeDesk.ASHA;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.Person;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.testing.WholeDesk;

/** Every path that could end in a call asks the one question first. */
public class CallPathsTest {

  /** Those that know of call-backs and bring about no call: they note one, or take an answer. */
  private static final Set<String> NO_CALL = Set.of("FollowingCalls");

  /** The paths. Whoever adds one has to ask, and to say here that it does. */
  private static final Set<String> PATHS = Set.of("CallingBack", "CallingOut", "ReachingOtherwise");

  @Test
  public void allPathsAreKnownAndAsk() {
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nivaran.core.usecase");
    Set<String> found =
        classes.stream()
            .filter(CallPathsTest::isAboutCallingOut)
            .map(CallPathsTest::outermost)
            .filter(name -> !NO_CALL.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found).isEqualTo(new TreeSet<>(PATHS));
    for (String path : PATHS) {
      assertThat(classes.stream().filter(each -> outermost(each).equals(path)))
          .as(path + " asks whether the person may be telephoned")
          .anyMatch(CallPathsTest::asks);
    }
  }

  @Test
  public void nobodyIsAskedByTelephoneWhoMustNotBeTelephoned() {
    desk.hears("हमारे गांव का हैंडपंप खराब है");
    IssueId issue =
        desk.grievances.ofCitizen(desk.citizens.byPhone(ASHA).get(0).id(), 1).get(0).issue();
    desk.needs.note(issue, Set.of(AccessNeed.DO_NOT_TELEPHONE));

    assertThat(desk.needs.mayTelephone(issue)).isFalse();
    assertThat(desk.needs.mayTelephone(ASHA)).isFalse();
    assertThat(desk.callingBack.people(ASHA).way()).isEqualTo(CallingBack.Way.WRITE_ONLY);
    assertThat(desk.outbox.about(issue)).extracting(OutboxEntry::message).isNotEmpty();
  }

  private final WholeDesk desk = new WholeDesk();

  private static boolean isAboutCallingOut(JavaClass each) {
    return each.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getName())
        .anyMatch(
            name ->
                name.equals("org.nivaran.core.port.CallBackStore")
                    || name.equals("org.nivaran.core.feedback.CallOut")
                    || name.startsWith("org.nivaran.core.telephone.CallBack"));
  }

  private static boolean asks(JavaClass each) {
    return each.getAccessesFromSelf().stream()
            .anyMatch(
                access ->
                    access.getTargetOwner().isEquivalentTo(Person.class)
                        && access.getName().equals("mayBeTelephoned"))
        || each.getDirectDependenciesFromSelf().stream()
            .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(KnowingNeeds.class));
  }

  private static String outermost(JavaClass each) {
    String name = each.getName().substring(each.getPackageName().length() + 1);
    int inner = name.indexOf('$');
    return inner < 0 ? name : name.substring(0, inner);
  }
}
