/** Where a grievance happened: the tree of places of the district. */
@NullMarked
package org.nivaran.core.place;

import org.jspecify.annotations.NullMarked;
