/** Jira's host services over the database, and the page that composes them. */
@NullMarked
package org.nivaran.sandbox.jira;

import org.jspecify.annotations.NullMarked;
