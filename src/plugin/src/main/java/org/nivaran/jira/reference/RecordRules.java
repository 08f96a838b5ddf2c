package org.nivaran.jira.reference;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.jira.settings.RecordTable;

/** The rules of all kinds of records. */
final class RecordRules {

  /** Open to the whole world. */
  private static final Set<String> PUBLIC_ROOMS = Set.of("meet.jit.si", "8x8.vc");

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

  static void datesInOrder(Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    String from = text(values, "valid_from");
    String to = text(values, "valid_to");
    if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
      problems.accept(Problem.of("valid_to", "reversed", from));
    }
  }

  static void noCircle(Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    if (wanted.isInItself(text(values, "key"), "parent")) {
      problems.accept(Problem.of("parent", "circle", text(values, "key")));
    }
  }

  static void notItsOwnSubstitute(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    String holder = text(values, "holder");
    if (!holder.isEmpty() && holder.equals(text(values, "substitute"))) {
      problems.accept(Problem.of("substitute", "own-substitute", holder));
    }
  }

  /** A post that a record names is one of the department it names. */
  static void postOfTheDepartment(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    String department = text(values, "department");
    wanted
        .find(RecordTable.POSTS, text(values, "post"))
        .filter(post -> !text(post, "department").equals(department))
        .ifPresent(post -> problems.accept(Problem.of("post", "other-department", department)));
  }

  /** A group holds categories and nothing else; a leaf has an owner; an answer is the desk's. */
  static void groupOrLeaf(Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    String parent = text(values, "parent");
    if (wanted.find(parent).filter(row -> !text(row, "department").isEmpty()).isPresent()) {
      problems.accept(Problem.of("parent", "not-a-group", parent));
    }
    boolean answers = !text(values, "answer_en").isEmpty() || !text(values, "answer_hi").isEmpty();
    if (text(values, "department").isEmpty()) {
      if (answers || !text(values, "keywords").isEmpty() || !text(values, "post").isEmpty()) {
        problems.accept(Problem.of("department", "leaf-without-department"));
      }
      return;
    }
    String key = text(values, "key");
    if (wanted.rows().stream().anyMatch(row -> text(row, "parent").equals(key))) {
      problems.accept(Problem.of("department", "group-with-department"));
    }
    if (answers) {
      for (String column : new String[] {"answer_en", "answer_hi"}) {
        if (text(values, column).isEmpty()) {
          problems.accept(Problem.of(column, "both-answers"));
        }
      }
      if (!text(values, "department").equals("desk")) {
        problems.accept(Problem.of("department", "answer-of-the-desk"));
      }
    }
  }

  static void limitIsPossible(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    String unit = text(values, "unit").toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    try {
      var unused = new Limit(Integer.parseInt(text(values, "amount")), LimitUnit.valueOf(unit));
    } catch (IllegalArgumentException e) {
      problems.accept(Problem.of("amount", "limit"));
    }
  }

  /** At no time two limits hold for one case. */
  static void oneLimitAtATime(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    String key = RecordTable.LIMITS.keyOf(values);
    for (Map<String, String> other : wanted.limitsOf(values)) {
      if (!RecordTable.LIMITS.keyOf(other).equals(key) && meet(values, other)) {
        problems.accept(
            Problem.of(
                "valid_from",
                "periods",
                text(other, "valid_from").isEmpty() ? "…" : text(other, "valid_from"),
                text(other, "valid_to").isEmpty() ? "…" : text(other, "valid_to")));
        return;
      }
    }
  }

  private static boolean meet(Map<String, String> one, Map<String, String> other) {
    return !endsBefore(one, other) && !endsBefore(other, one);
  }

  private static boolean endsBefore(Map<String, String> one, Map<String, String> other) {
    String end = text(one, "valid_to");
    String start = text(other, "valid_from");
    return !end.isEmpty() && !start.isEmpty() && end.compareTo(start) < 0;
  }

  static void limitOfALeaf(Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    leaf("category", values, wanted, problems);
  }

  static void leavesOfARule(Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    leaf("category", values, wanted, problems);
    leaf("sets_category", values, wanted, problems);
  }

  private static void leaf(
      String column, Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    wanted
        .find(RecordTable.CATEGORIES, text(values, column))
        .filter(category -> text(category, "department").isEmpty())
        .ifPresent(
            category -> problems.accept(Problem.of(column, "not-a-leaf", text(values, column))));
  }

  static void ruleAsksForSomething(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    for (String column : new String[] {"keywords", "category", "place", "kind"}) {
      if (!text(values, column).isEmpty()) {
        return;
      }
    }
    problems.accept(Problem.of("keywords", "takes-everything"));
  }

  static void knownVariables(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    List<String> known =
        MessageKind.ofKey(text(values, "message")).map(MessageKind::variables).orElse(List.of());
    Matcher variable = VARIABLE.matcher(text(values, "words"));
    while (variable.find()) {
      if (!known.contains(variable.group(1))) {
        problems.accept(
            Problem.of("words", "variable", variable.group(1), String.join(", ", known)));
      }
    }
  }

  /** Links to rooms are sent to citizens: a server of the desk's own, over https. */
  static void addressOfRooms(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    String address = text(values, "base_url");
    URI uri = address(address);
    if (uri == null
        || !"https".equalsIgnoreCase(uri.getScheme())
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || !uri.getRawPath().matches("/?")) {
      problems.accept(Problem.of("base_url", "rooms-address", address));
    } else if (PUBLIC_ROOMS.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
      problems.accept(Problem.of("base_url", "rooms-public"));
    }
  }

  private static @Nullable URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String text(Map<String, String> values, String column) {
    return values.getOrDefault(column, "");
  }

  private RecordRules() {}
}
