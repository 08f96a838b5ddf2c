package org.nivaran.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.grievance.Level.L1;
import static org.nivaran.core.grievance.Level.L2;
import static org.nivaran.core.grievance.Level.L3;
import static org.nivaran.core.grievance.Level.L4;
import static org.nivaran.core.routing.RoutingFixtures.ARANG;
import static org.nivaran.core.routing.RoutingFixtures.CSPDCL;
import static org.nivaran.core.routing.RoutingFixtures.DISTRICT;
import static org.nivaran.core.routing.RoutingFixtures.PHE;
import static org.nivaran.core.routing.RoutingFixtures.SAMODA;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.place.PlaceKey;

public class OfficesTest {

  @Test
  public void theNearestPostAnswers() {
    Offices offices = offices(post("whole", L1, null, "a"), post("arang", L1, ARANG, "b"));

    assertThat(offices.at(PHE, L1, SAMODA)).map(Post::key).contains(new PostKey("arang"));
    assertThat(offices.at(PHE, L1, DISTRICT)).map(Post::key).contains(new PostKey("whole"));
    assertThat(offices.at(PHE, L1, null)).map(Post::key).contains(new PostKey("whole"));
    assertThat(offices.at(CSPDCL, L1, null)).isEmpty();
  }

  @Test
  public void aVacantPostIsPassedOverForTheWiderOne() {
    Offices offices = offices(post("whole", L1, null, "a"), post("arang", L1, ARANG, null));

    assertThat(offices.at(PHE, L1, SAMODA)).map(Post::key).contains(new PostKey("whole"));
    assertThat(offices.post(new PostKey("arang"))).isEmpty();
    assertThat(offices.post(new PostKey("whole"))).isPresent();
  }

  @Test
  public void aSubstituteActs() {
    Post stoodIn =
        new Post(new PostKey("p"), PHE, L2, Named.of("p", "p"), null, null, "substitute");

    assertThat(offices(stoodIn).at(PHE, L2, null))
        .hasValueSatisfying(post -> assertThat(post.actingUser()).isEqualTo("substitute"));
  }

  @Test
  public void risesPastVacantPosts() {
    Offices offices =
        offices(
            post("one", L1, null, "a"),
            post("two", L2, null, null),
            post("three", L3, null, "c"),
            post("four", L4, null, "d"));

    assertThat(offices.risen(PHE, null, L1, 0)).isEqualTo(L1);
    assertThat(offices.risen(PHE, null, L1, 1)).isEqualTo(L3);
    assertThat(offices.risen(PHE, null, L1, 2)).isEqualTo(L4);
    assertThat(offices.risen(PHE, null, L1, 3)).isEqualTo(L4);
  }

  @Test
  public void risesAllTheSameWhereNobodyActsAboveAndStopsAtTheTop() {
    assertThat(offices().risen(PHE, null, L1, 1)).isEqualTo(L2);
    assertThat(offices().risen(PHE, null, L1, 7)).isEqualTo(L4);
    assertThat(offices(post("two", L2, null, "b")).risen(PHE, SAMODA, L1, 2)).isEqualTo(L3);
  }

  @Test
  public void whoActsIsLookedForUpwardsThenDownwards() {
    Offices offices = offices(post("one", L1, null, "a"), post("three", L3, null, "c"));

    assertThat(acting(offices, L2)).contains("c");
    assertThat(acting(offices, L3)).contains("c");
    assertThat(acting(offices, L4)).contains("c");
    assertThat(acting(offices, L1)).contains("a");
    assertThat(acting(offices(), L1)).isEmpty();
  }

  private static Optional<String> acting(Offices offices, Level level) {
    return offices.atOrAbove(PHE, level, SAMODA).map(Post::actingUser);
  }

  private static Offices offices(Post... posts) {
    return Offices.of(Arrays.asList(posts), RoutingFixtures.places());
  }

  private static Post post(
      String key, Level level, @Nullable PlaceKey place, @Nullable String holder) {
    return new Post(new PostKey(key), PHE, level, Named.of(key, key), place, holder, null);
  }
}
