/** Boards: a filter seen as columns of statuses. */
@NullMarked
package org.nivaran.sandbox.jira.board;

import org.jspecify.annotations.NullMarked;
