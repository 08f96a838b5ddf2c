/** Who may log in: users, groups, sessions, personal access tokens. */
@NullMarked
package org.nivaran.sandbox.jira.user;

import org.jspecify.annotations.NullMarked;
