package org.nivaran.core.signlanguage;

/** Names a talk. */
public record TalkId(long value) {}
