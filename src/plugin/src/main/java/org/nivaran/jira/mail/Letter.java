package org.nivaran.jira.mail;

/**
 * A letter to one person.
 *
 * @param to the address
 * @param subject plain text of one line
 * @param html the whole page
 */
record Letter(String to, String subject, String html) {}
