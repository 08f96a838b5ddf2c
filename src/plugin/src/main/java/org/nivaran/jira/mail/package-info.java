/** Letters to officers through Jira's mail queue. */
@NullMarked
package org.nivaran.jira.mail;

import org.jspecify.annotations.NullMarked;
