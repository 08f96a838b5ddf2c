/** The host's REST: {@code /rest/api/2}, {@code /rest/agile/1.0}, {@code /rest/auth/1}. */
@NullMarked
package org.nivaran.sandbox.rest;

import org.jspecify.annotations.NullMarked;
