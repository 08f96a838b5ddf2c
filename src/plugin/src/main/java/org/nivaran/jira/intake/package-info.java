/**
 * Webhooks of the channels: verified, split, stored, answered; and read again when their turn
 * comes.
 */
@NullMarked
package org.nivaran.jira.intake;

import org.jspecify.annotations.NullMarked;
