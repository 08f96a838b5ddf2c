/** What an admin has decided and what the set-up has made, as every adapter may read it. */
@NullMarked
package org.nivaran.jira.settings;

import org.jspecify.annotations.NullMarked;
