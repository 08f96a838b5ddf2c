/** JQL: parsed to a tree, compiled to SQL. */
@NullMarked
package org.nivaran.sandbox.jira.search;

import org.jspecify.annotations.NullMarked;
