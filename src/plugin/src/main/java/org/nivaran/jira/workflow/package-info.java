/**
 * What our workflow does on the way: post-functions, and the listener that goes on where a
 * transition must not.
 *
 * <p>The names of the {@code *Function} classes are saved in customers' workflows: they never
 * change.
 */
@NullMarked
package org.nivaran.jira.workflow;

import org.jspecify.annotations.NullMarked;
