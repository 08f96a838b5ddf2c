package org.nivaran.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.nivaran.core.grievance.AccessNeed;

public class PersonTest {

  @Test
  public void spellingsOfOneName() {
    for (String[] pair :
        new String[][] {
          {"आशा साहू", "Asha Sahu"},
          {"आशा साहू", "Aasha Sahoo"},
          {"राम कुमार वर्मा", "Ramkumar Verma"},
          {"राम कुमार वर्मा", "R. K. Varma"},
          {"देवांगन सुरेश", "Suresh Dewangan"},
          {"लक्ष्मी यादव", "Lakshmi Yadav"},
          {"लक्ष्मी यादव", "Laxmi Yadaw"},
          {"गीता बाई", "Geeta Bai"},
          {"मोहन सिंह ठाकुर", "Mohan Singh"},
          {"फूलबासन", "Phoolbasan"}
        }) {
      assertThat(Person.sameName(pair[0], pair[1])).as(pair[0] + " " + pair[1]).isTrue();
      assertThat(Person.sameName(pair[1], pair[0])).as(pair[1] + " " + pair[0]).isTrue();
    }
  }

  @Test
  public void differentPeople() {
    for (String[] pair :
        new String[][] {
          {"आशा साहू", "Ravi Sahu"},
          {"राम वर्मा", "श्याम वर्मा"},
          {"Asha", ""},
          {"R. K.", "Ramesh Kumar"},
          {"सीता बाई", "गीता बाई"}
        }) {
      assertThat(Person.sameName(pair[0], pair[1])).as(pair[0] + " " + pair[1]).isFalse();
    }
  }

  @Test
  public void needsAreReadAsTheyAreWritten() {
    assertThat(AccessNeed.in("do-not-telephone, sign-language, dragons"))
        .containsExactlyInAnyOrder(AccessNeed.DO_NOT_TELEPHONE, AccessNeed.SIGN_LANGUAGE);
    assertThat(AccessNeed.text(AccessNeed.in("SIGN-LANGUAGE;do-not-telephone")))
        .isEqualTo("do-not-telephone, sign-language");
    assertThat(AccessNeed.in("")).isEmpty();
  }
}
