/** Calls: where exchanges tell about them, and what operators see of them. */
@NullMarked
package org.nivaran.jira.telephone;

import org.jspecify.annotations.NullMarked;
