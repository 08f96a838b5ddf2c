/** Issue types, statuses, priorities, resolutions, and the caches of what administrators set. */
@NullMarked
package org.nivaran.sandbox.jira.config;

import org.jspecify.annotations.NullMarked;
