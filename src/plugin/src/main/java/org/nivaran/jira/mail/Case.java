package org.nivaran.jira.mail;

import org.nivaran.core.notify.NoticeLine;

/**
 * A grievance in a letter.
 *
 * @param line what came about last
 * @param issueKey where it is in Jira
 * @param summary what it is about, without telephone numbers; empty if that is confidential
 */
record Case(NoticeLine line, String issueKey, String summary) {}
