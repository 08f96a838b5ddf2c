/** Jira's mail: what is queued is kept for reading instead of being sent. */
@NullMarked
package org.nivaran.sandbox.mail;

import org.jspecify.annotations.NullMarked;
