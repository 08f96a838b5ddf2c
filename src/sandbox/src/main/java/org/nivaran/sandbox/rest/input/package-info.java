/** Turns JSON of callers into what Jira's services take. */
@NullMarked
package org.nivaran.sandbox.rest.input;

import org.jspecify.annotations.NullMarked;
