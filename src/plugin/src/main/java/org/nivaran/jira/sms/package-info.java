/** SMS gateways. */
@NullMarked
package org.nivaran.jira.sms;

import org.jspecify.annotations.NullMarked;
