/** Registers of camps in the browser: brought, understood, looked at, registered and taken back. */
@NullMarked
package org.nivaran.jira.camp;

import org.jspecify.annotations.NullMarked;
