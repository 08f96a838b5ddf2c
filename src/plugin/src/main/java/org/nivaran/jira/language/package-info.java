/** The words of the product in the reader's language. */
@NullMarked
package org.nivaran.jira.language;

import org.jspecify.annotations.NullMarked;
