/** The words of the desk: what a grievance is, who has it, and what may happen to it next. */
@NullMarked
package org.nivaran.core.grievance;

import org.jspecify.annotations.NullMarked;
