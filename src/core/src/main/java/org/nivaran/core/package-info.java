/** The rules of a grievance desk: plain Java, no Jira, no framework. */
@NullMarked
package org.nivaran.core;

import org.jspecify.annotations.NullMarked;
