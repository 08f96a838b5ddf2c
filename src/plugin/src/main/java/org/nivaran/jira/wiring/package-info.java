/**
 * The only place where adapters, core and host services meet. The host services themselves are
 * listed in {@code META-INF/spring/nivaran.xml}.
 */
@NullMarked
package org.nivaran.jira.wiring;

import org.jspecify.annotations.NullMarked;
