/** The shapes of Jira's things in JSON. */
@NullMarked
package org.nivaran.sandbox.rest.json;

import org.jspecify.annotations.NullMarked;
