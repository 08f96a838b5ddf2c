package org.nivaran.sandbox.mail;

import java.time.Instant;

/** A letter that Jira would have sent. */
record Letter(long id, String to, String subject, String mimeType, String body, Instant at) {}
