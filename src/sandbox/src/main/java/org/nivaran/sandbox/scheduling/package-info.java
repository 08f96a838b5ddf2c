/** Jira's scheduler over the shared database. */
@NullMarked
package org.nivaran.sandbox.scheduling;

import org.jspecify.annotations.NullMarked;
