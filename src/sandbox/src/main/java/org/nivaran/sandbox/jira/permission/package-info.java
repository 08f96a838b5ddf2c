/** Who may do what: global permissions and project permission schemes. */
@NullMarked
package org.nivaran.sandbox.jira.permission;

import org.jspecify.annotations.NullMarked;
