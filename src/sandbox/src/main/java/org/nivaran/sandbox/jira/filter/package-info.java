/** Saved searches. */
@NullMarked
package org.nivaran.sandbox.jira.filter;

import org.jspecify.annotations.NullMarked;
