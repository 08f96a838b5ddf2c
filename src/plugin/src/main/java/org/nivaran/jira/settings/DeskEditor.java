package org.nivaran.jira.settings;

import java.util.List;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.MessageTemplate;
import org.nivaran.core.port.District;

/**
 * Writes the desk's own data. What is added by its key and is there already stays as it is, because
 * an admin may have changed it; what is saved is overwritten. Every call is one transaction, may be
 * repeated, and shows on this node at once. Thread safe. Departments, places and the like are rows
 * of {@link RecordStore}.
 */
public interface DeskEditor {

  /** How many were new. */
  int addMessages(List<MessageTemplate> messages);

  void saveDistrict(District district, CalendarKey officeCalendar, EscalationLadder ladder);

  void saveLine(LineSecrets line, PhoneNumber number);

  void savePhoneSecret(String secret);

  void saveSettings(DeskSettings settings);

  /** The desk is not set up any more. Its own data stay. */
  void forgetSettings();
}
