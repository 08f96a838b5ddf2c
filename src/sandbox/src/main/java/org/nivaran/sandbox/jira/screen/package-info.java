/** Which fields are on which screen of which project. */
@NullMarked
package org.nivaran.sandbox.jira.screen;

import org.jspecify.annotations.NullMarked;
