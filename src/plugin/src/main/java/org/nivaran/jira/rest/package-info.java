/** The product's own REST: {@code /rest/nivaran/1.0}. */
@NullMarked
package org.nivaran.jira.rest;

import org.jspecify.annotations.NullMarked;
