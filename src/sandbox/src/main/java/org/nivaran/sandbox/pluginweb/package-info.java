/**
 * What plugins put on the web: servlets, filters and REST resources, behind Jira's access rules.
 */
@NullMarked
package org.nivaran.sandbox.pluginweb;

import org.jspecify.annotations.NullMarked;
