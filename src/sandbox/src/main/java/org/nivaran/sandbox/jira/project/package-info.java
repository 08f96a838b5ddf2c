/** Projects and their roles. */
@NullMarked
package org.nivaran.sandbox.jira.project;

import org.jspecify.annotations.NullMarked;
