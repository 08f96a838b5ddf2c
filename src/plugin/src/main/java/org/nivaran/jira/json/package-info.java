/** Reading JSON that people and programs send, with a complaint for each field. */
@NullMarked
package org.nivaran.jira.json;

import org.jspecify.annotations.NullMarked;
