package org.nivaran.core.routing;

import java.util.List;
import java.util.Map;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.place.Places;

/** A small Raipur for tests. */
public final class RoutingFixtures {

  public static final CalendarKey OFFICE = new CalendarKey("office");
  public static final DepartmentKey PHE = new DepartmentKey("phe");
  public static final DepartmentKey CSPDCL = new DepartmentKey("cspdcl");
  public static final DepartmentKey NAGAR_NIGAM = new DepartmentKey("nagarnigam");
  public static final CategoryKey HANDPUMP = new CategoryKey("handpump");
  public static final CategoryKey POWER_CUT = new CategoryKey("power-cut");
  public static final CategoryKey GARBAGE = new CategoryKey("garbage");
  public static final PlaceKey DISTRICT = new PlaceKey("district-387");
  public static final PlaceKey ARANG = new PlaceKey("block-3694");
  public static final PlaceKey SAMODA = new PlaceKey("gp-samoda");

  public static List<Department> departments() {
    return List.of(
        department("desk", "Call centre", "कॉल सेंटर"),
        department("phe", "Public Health Engineering", "लोक स्वास्थ्य यांत्रिकी"),
        department("cspdcl", "Electricity", "विद्युत"),
        department("nagarnigam", "Municipal Corporation", "नगर निगम"));
  }

  public static List<Post> posts() {
    return List.of(
        post("phe-l1", PHE, Level.L1, null),
        post("phe-arang", PHE, Level.L1, ARANG),
        post("phe-l2", PHE, Level.L2, null),
        post("cspdcl-l1", CSPDCL, Level.L1, null));
  }

  public static List<Category> categories() {
    return List.of(
        new Category(
            HANDPUMP,
            Named.of("Handpump", "हैंडपंप"),
            PHE,
            null,
            List.of("हैंडपंप", "handpump", "bor kharab", "नल जल")),
        new Category(
            POWER_CUT,
            Named.of("Power cut", "बिजली बंद"),
            CSPDCL,
            null,
            List.of("बिजली", "bijli", "power cut", "ट्रांसफार्मर")),
        new Category(
            GARBAGE, Named.of("Garbage", "कचरा"), NAGAR_NIGAM, null, List.of("कचरा", "garbage")),
        new Category(
            new CategoryKey("passport"),
            Named.of("Passport", "पासपोर्ट"),
            DepartmentKey.DESK,
            null,
            List.of("पासपोर्ट", "passport"),
            Named.of("The passport office does that.", "यह काम पासपोर्ट कार्यालय का है।")));
  }

  public static Places places() {
    return Places.of(
        List.of(
            place(DISTRICT, null, "Raipur", "रायपुर"),
            place(ARANG, DISTRICT, "Arang", "आरंग"),
            place(SAMODA, ARANG, "Samoda", "समोदा")));
  }

  public static RoutingTable table(RoutingRule... rules) {
    return RoutingTable.of(departments(), posts(), categories(), List.of(rules), places());
  }

  private static Department department(String key, String english, String hindi) {
    return new Department(
        new DepartmentKey(key), Named.of(english, hindi), "nivaran-dept-" + key, OFFICE);
  }

  private static Post post(
      String key,
      DepartmentKey department,
      Level level,
      @org.jspecify.annotations.Nullable PlaceKey place) {
    return new Post(
        new PostKey(key), department, level, Named.of(key, key), place, department.value(), null);
  }

  private static Place place(
      PlaceKey key,
      @org.jspecify.annotations.Nullable PlaceKey parent,
      String english,
      String hindi) {
    return new Place(key, parent, "place", null, Map.of("en", english, "hi", hindi), List.of());
  }

  private RoutingFixtures() {}
}
