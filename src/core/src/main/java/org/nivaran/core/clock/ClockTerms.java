package org.nivaran.core.clock;

import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.grievance.Level;

/**
 * By what a clock runs. It is written into the clock's history when the clock starts and whenever
 * it changes, so that the history alone tells the whole clock.
 *
 * @param cycle which stay with a department, from 1
 * @param rule which row of the limits table gave the limit
 * @param level the grievance's level when the clock started; rises count from here
 */
public record ClockTerms(int cycle, Limit limit, String rule, CalendarKey calendar, Level level) {}
