/** Working time: office hours, holidays and the folds over them. */
@NullMarked
package org.nivaran.core.calendar;

import org.jspecify.annotations.NullMarked;
