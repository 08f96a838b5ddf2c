package org.nivaran.core.routing;

import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Named;

/**
 * A department of the district.
 *
 * @param group the Jira group of its officers
 * @param calendar when it works
 */
public record Department(DepartmentKey key, Named name, String group, CalendarKey calendar) {}
