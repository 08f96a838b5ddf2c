/**
 * Rendering the Velocity templates of plugins, with Jira's escaping and its allowlist of methods.
 */
@NullMarked
package org.nivaran.sandbox.template;

import org.jspecify.annotations.NullMarked;
