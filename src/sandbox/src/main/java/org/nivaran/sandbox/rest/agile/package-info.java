/** Resources of {@code /rest/agile/1.0}. */
@NullMarked
package org.nivaran.sandbox.rest.agile;

import org.jspecify.annotations.NullMarked;
