/** Messages to citizens through WhatsApp's Graph API. */
@NullMarked
package org.nivaran.jira.notify;

import org.jspecify.annotations.NullMarked;
