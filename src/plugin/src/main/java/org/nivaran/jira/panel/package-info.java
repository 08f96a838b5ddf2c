/** What our panels on Jira's pages show. Only text, numbers, lists and maps go into a template. */
@NullMarked
package org.nivaran.jira.panel;

import org.jspecify.annotations.NullMarked;
