/** Custom fields of the built-in types, their options and values. */
@NullMarked
package org.nivaran.sandbox.jira.field;

import org.jspecify.annotations.NullMarked;
