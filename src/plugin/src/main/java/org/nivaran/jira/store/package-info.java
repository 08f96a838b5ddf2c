/**
 * The core's stores over the plugin's own tables. Active Objects makes and migrates the tables; the
 * rows are read and written through the host's JDBC executor, because that is the only thing in
 * which one transaction can span all of them, claim a row conditionally and add up by groups.
 */
@NullMarked
package org.nivaran.jira.store;

import org.jspecify.annotations.NullMarked;
