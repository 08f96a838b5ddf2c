package org.nivaran.core.camp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a register may hold, and what people call it. */
public enum CampColumn {
  TEXT(
      "विवरण",
      "आवेदन का विवरण",
      "शिकायत का विवरण",
      "समस्या",
      "समस्या का विवरण",
      "मांग/शिकायत",
      "शिकायत",
      "आवेदन",
      "विषय",
      "description",
      "details",
      "text",
      "complaint",
      "grievance",
      "problem",
      "subject"),
  NAME(
      "नाम",
      "आवेदक का नाम",
      "आवेदक",
      "हितग्राही का नाम",
      "शिकायतकर्ता",
      "शिकायतकर्ता का नाम",
      "name",
      "applicant",
      "applicant name",
      "citizen"),
  PHONE(
      "मोबाइल",
      "मोबाइल नंबर",
      "मोबाइल न",
      "मो नं",
      "मो न",
      "फोन",
      "फोन नंबर",
      "दूरभाष",
      "संपर्क",
      "संपर्क नंबर",
      "mobile",
      "mobile no",
      "mobile number",
      "phone",
      "phone no",
      "phone number",
      "contact",
      "contact number"),
  KIND(
      "प्रकार",
      "आवेदन का प्रकार",
      "मांग/शिकायत",
      "मांग या शिकायत",
      "मांग अथवा शिकायत",
      "kind",
      "type",
      "application type"),
  CATEGORY("श्रेणी", "विषय श्रेणी", "समस्या का प्रकार", "category", "topic"),
  PLACE(
      "स्थान",
      "ग्राम",
      "ग्राम पंचायत",
      "गांव",
      "पता",
      "वार्ड",
      "नगर",
      "निकाय",
      "place",
      "village",
      "gram panchayat",
      "gp",
      "ward",
      "address"),
  DATE("दिनांक", "तारीख", "तिथि", "आवेदन दिनांक", "आवेदन की तिथि", "date", "application date"),
  EXTERNAL_REFERENCE(
      "आवेदन क्रमांक",
      "आवेदन संख्या",
      "पंजीयन क्रमांक",
      "टोकन",
      "टोकन नंबर",
      "application no",
      "application number",
      "registration no",
      "token",
      "token no",
      "reference");

  private final List<String> names;

  CampColumn(String... names) {
    this.names = List.of(names);
  }

  /** How it is called in registers; the first ones are the usual ones. */
  List<String> names() {
    return names;
  }

  /** {@code external-reference}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CampColumn> ofKey(String key) {
    for (CampColumn column : values()) {
      if (column.key().equals(key)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
