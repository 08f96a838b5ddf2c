/** Resources of {@code /rest/api/2}. */
@NullMarked
package org.nivaran.sandbox.rest.api;

import org.jspecify.annotations.NullMarked;
