/** What every page of ours is written with, in Jira's administration and elsewhere. */
@NullMarked
package org.nivaran.jira.page;

import org.jspecify.annotations.NullMarked;
