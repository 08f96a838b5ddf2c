package org.nivaran.jira.rest;

import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;

/** Finds what a request names; throws IllegalArgumentException for what is not there. */
final class Known {
  static CategoryKey category(Desk desk, String key) {
    CategoryKey category = new CategoryKey(key);
    if (desk.routing().categories().stream().noneMatch(each -> each.key().equals(category))) {
      throw new IllegalArgumentException("no category " + key);
    }
    return category;
  }

  static PlaceKey place(Desk desk, String key) {
    PlaceKey place = new PlaceKey(key);
    if (desk.places().all().stream().noneMatch(each -> each.key().equals(place))) {
      throw new IllegalArgumentException("no place " + key);
    }
    return place;
  }

  static Kind kind(String key) {
    return Kind.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no kind " + key));
  }

  static Channel channel(String key) {
    return Channel.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no channel " + key));
  }

  static Priority priority(String key) {
    return Priority.ofKey(key)
        .orElseThrow(() -> new IllegalArgumentException("no priority " + key));
  }

  static LineId line(Desk desk, String id) {
    return desk.line(new LineId(id))
        .map(line -> line.id())
        .orElseThrow(() -> new IllegalArgumentException("no line " + id));
  }

  static PhoneNumber phone(String written) {
    return PhoneNumber.parse(written)
        .orElseThrow(() -> new IllegalArgumentException("not a telephone number"));
  }

  private Known() {}
}
