/** What tests of several adapters share: Jira's side on paper. */
@NullMarked
package org.nivaran.jira.testing;

import org.jspecify.annotations.NullMarked;
