package org.nivaran.core.tally;

import java.time.LocalDate;
import org.nivaran.core.grievance.DepartmentKey;

/** A counter of a department goes up or down on a day. */
public record TallyChange(LocalDate day, DepartmentKey department, Counter counter, int delta) {}
