/** How the desk's machinery is, for the administrator. */
@NullMarked
package org.nivaran.jira.health;

import org.jspecify.annotations.NullMarked;
