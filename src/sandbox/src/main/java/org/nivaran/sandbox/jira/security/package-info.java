/** Issue security: schemes, their levels and who belongs to a level. */
@NullMarked
package org.nivaran.sandbox.jira.security;

import org.jspecify.annotations.NullMarked;
