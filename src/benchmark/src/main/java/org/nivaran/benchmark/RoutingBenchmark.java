package org.nivaran.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.place.Places;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.routing.RoutingRequest;
import org.nivaran.core.routing.RoutingRule;
import org.nivaran.core.routing.RoutingTable;

/** How long a routing decision takes with many rules, against few. */
public final class RoutingBenchmark {
  private static final int FEW = 20;
  private static final int MANY = 2_000;
  private static final int CATEGORIES = 150;
  private static final int WARM_UP = 30_000;
  private static final int MEASURED = 30_000;
  private static final DepartmentKey WATER = new DepartmentKey("phe");
  private static final String SENTENCE =
      "साहब हमारे गांव का हैंडपंप तीन महीने से खराब है, सरपंच से बोला पर कोई नहीं आया, word%d word%d";

  private RoutingBenchmark() {}

  /** Without arguments; others are not looked at. */
  public static void main(String[] arguments) {
    RoutingTable few = table(FEW);
    RoutingTable many = table(MANY);
    measure(few, FEW, WARM_UP);
    measure(many, MANY, WARM_UP);
    long[] withFew = measure(few, FEW, MEASURED);
    long[] withMany = measure(many, MANY, MEASURED);
    System.out.printf("%-12s %12s %12s %12s%n", "rules", "median µs", "p99 µs", "most µs");
    row(FEW, withFew);
    row(MANY, withMany);
    System.out.printf(
        "many / few: %.2f%n", (double) percentile(withMany, 0.5) / percentile(withFew, 0.5));
  }

  private static RoutingTable table(int rules) {
    Named name = Named.of("Water", "पानी");
    Department department =
        new Department(WATER, name, "nivaran-dept-phe", new CalendarKey("office"));
    Post post = new Post(new PostKey("phe-1"), WATER, new Level(1), name, null, null, null);
    List<Category> categories = new ArrayList<>();
    for (int i = 0; i < CATEGORIES; i++) {
      categories.add(
          new Category(
              new CategoryKey("category-" + i),
              name,
              WATER,
              null,
              List.of("topic" + i, "विषय " + i)));
    }
    List<RoutingRule> all = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      boolean byCategory = i % 4 == 0;
      all.add(
          new RoutingRule(
              "rule " + i,
              byCategory ? List.of() : List.of("word" + i, "ward number " + i),
              byCategory ? new CategoryKey("category-" + i % CATEGORIES) : null,
              null,
              i % 3 == 0 ? Kind.COMPLAINT : null,
              WATER,
              null,
              null));
    }
    return RoutingTable.of(
        List.of(department), List.of(post), categories, all, Places.of(List.of()));
  }

  /** Different words each time, some of which a rule has and some none. */
  private static long[] measure(RoutingTable table, int rules, int times) {
    long[] nanos = new long[times];
    int decided = 0;
    for (int i = 0; i < times; i++) {
      RoutingRequest request =
          RoutingRequest.of(String.format(SENTENCE, i * 7 % (2 * rules), i * 13 % (2 * rules)));
      long before = System.nanoTime();
      RoutingDecision decision = table.decide(request);
      nanos[i] = System.nanoTime() - before;
      decided += decision.department().equals(WATER) ? 1 : 0;
    }
    if (decided == 0) {
      throw new IllegalStateException("no rule has ever fitted");
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static void row(int rules, long[] nanos) {
    System.out.printf(
        "%-12d %12.1f %12.1f %12.1f%n",
        rules,
        percentile(nanos, 0.5) / 1000.0,
        percentile(nanos, 0.99) / 1000.0,
        nanos[nanos.length - 1] / 1000.0);
  }

  private static long percentile(long[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
