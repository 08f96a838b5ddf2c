package org.nivaran.core.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Before;
import org.junit.Test;

public class TypeAheadTest {

  private final TypeAhead<String> offer = new TypeAhead<>();

  @Before
  public void someCategories() {
    offer.add("handpump", List.of("Handpump not working", "हैंडपंप खराब", "handpump", "chapakal"));
    offer.add("water", List.of("Drinking water", "पेयजल", "पानी", "pani nahi"));
    offer.add("pan-card", List.of("PAN card", "पैन कार्ड"));
    offer.add("garbage", List.of("Garbage", "कचरा", "kachra", "safai"));
    offer.add("drain", List.of("Blocked drain", "नाली जाम", "nali"));
    offer.add("dirty-drain", List.of("Drain smells", "नाली से बदबू"));
    offer.add("ward-4", List.of("Ward 4", "वार्ड 4"));
    offer.add("ward-40", List.of("Ward 40", "वार्ड 40"));
  }

  @Test
  public void everyScriptAndSpellingFindsIt() {
    for (String typed :
        List.of("हैंडपंप", "हैण्डपम्प", "handpump", "hand pump", "Hand-Pump", "handp")) {
      assertThat(offer.find(typed, 5)).as(typed).first().isEqualTo("handpump");
    }
    for (String typed : List.of("कचरा", "kachra", "kachara", "kchra", "garbage")) {
      assertThat(offer.find(typed, 5)).as(typed).first().isEqualTo("garbage");
    }
    for (String typed : List.of("पानी", "paani", "pani", "panee")) {
      assertThat(offer.find(typed, 5)).as(typed).first().isEqualTo("water");
    }
    assertThat(offer.find("नाली", 2)).containsExactlyInAnyOrder("drain", "dirty-drain");
  }

  @Test
  public void exactBeforePrefixBeforeWordBeforeFuzzy() {
    TypeAhead<String> few = new TypeAhead<>();
    few.add("fuzzy", List.of("rashen"));
    few.add("word", List.of("new rashan"));
    few.add("prefix", List.of("rashan card"));
    few.add("exact", List.of("rashan"));

    assertThat(few.find("rashan", 9)).containsExactly("exact", "prefix", "word", "fuzzy");
    assertThat(few.find("rashan", 2)).containsExactly("exact", "prefix");
  }

  @Test
  public void theShorterComesFirst() {
    assertThat(offer.find("ward 4", 5)).startsWith("ward-4", "ward-40");
    assertThat(offer.find("वार्ड ४", 5)).first().isEqualTo("ward-4");
    assertThat(offer.find("4", 5)).first().isEqualTo("ward-4");
  }

  @Test
  public void wordsMayComeInAnyOrderAndWithSlips() {
    assertThat(offer.find("jam nali", 5)).first().isEqualTo("drain");
    assertThat(offer.find("garbege", 5)).first().isEqualTo("garbage");
    assertThat(offer.find("handpmup", 5)).first().isEqualTo("handpump");
  }

  @Test
  public void nothingIsNothing() {
    assertThat(offer.find("", 5)).isEmpty();
    assertThat(offer.find(" -. ", 5)).isEmpty();
    assertThat(offer.find("xyzzy", 5)).isEmpty();
  }
}
